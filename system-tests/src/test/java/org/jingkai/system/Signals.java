package org.jingkai.system;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java does not send. */
final class Signals {

    private Signals() {}

    /** Sends a signal, such as STOP, and returns when it was sent. */
    static void send(String signal, ProcessHandle process) {
        try {
            Process kill =
                    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                            .inheritIO()
                            .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException(signal + " could not be sent");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
