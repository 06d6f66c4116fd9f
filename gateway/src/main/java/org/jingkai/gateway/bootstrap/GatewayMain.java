package org.jingkai.gateway.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Starts the gateway. */
@QuarkusMain
public class GatewayMain {

    /** Set by a launcher that wants the gateway to end with it: end of input ends the gateway. */
    private static final String ENDS_WITH_PARENT = "jingkai.ends-with-parent";

    /** Runs the gateway and returns when it has ended. */
    public static void main(String... arguments) {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            Thread.ofPlatform().daemon().name("ends-with-parent").start(GatewayMain::endWithParent);
        }
        Quarkus.run(null, GatewayMain::ended, arguments);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // input means nothing, its end does
            }
        } catch (IOException e) {
            // as good as its end
        }
        System.exit(0);
    }

    private static void ended(int exitCode, @Nullable Throwable failure) {
        if (failure == null) {
            System.exit(exitCode);
        }
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        System.err.println("jingkai: gateway: " + (cause == null ? "ended" : cause.getMessage()));
        System.exit(1);
    }
}
