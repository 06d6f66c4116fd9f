package org.jingkai.launcher.faults;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Something that goes wrong.
 *
 * @param title in the table
 * @param begin makes it go wrong; what it gives back ends it
 * @param seconds between the two
 */
public record Fault(String title, Begin begin, int seconds) {

    /** Makes something go wrong. */
    public interface Begin {
        /** Begins; the end is to be run later. */
        Runnable begin() throws IOException;
    }

    /** Kills a process, which its keeper has to bring back. */
    public static Fault kill(String what, Supplier<ProcessHandle> process) {
        return new Fault(
                "kill -9 " + what,
                () -> {
                    process.get().destroyForcibly();
                    return () -> {};
                },
                0);
    }

    /** Stops a process and all below it for a while, without a word to whoever talks with it. */
    public static Fault freeze(String what, Supplier<ProcessHandle> process, int seconds) {
        return new Fault(
                "freeze " + what + " for " + seconds + " s",
                () -> {
                    ProcessHandle frozen = process.get();
                    signal("STOP", frozen);
                    return () -> signal("CONT", frozen);
                },
                seconds);
    }

    private static void signal(String signal, ProcessHandle root) {
        java.util.List<ProcessHandle> all = new java.util.ArrayList<>(root.descendants().toList());
        all.add(root);
        for (ProcessHandle each : all) {
            try {
                Process kill =
                        new ProcessBuilder("kill", "-" + signal, String.valueOf(each.pid()))
                                .redirectErrorStream(true)
                                .start();
                kill.waitFor(5, TimeUnit.SECONDS);
            } catch (IOException e) {
                throw new IllegalStateException("kill is missing on this machine", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
