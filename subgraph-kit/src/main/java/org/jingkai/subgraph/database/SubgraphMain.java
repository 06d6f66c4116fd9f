package org.jingkai.subgraph.database;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jingkai.subgraph.csv.BadRow;
import org.jspecify.annotations.Nullable;

/** Starts a service: its database first, then the application on it. */
public final class SubgraphMain {

    /** Set by a launcher that wants the service to end with it: end of input ends the service. */
    private static final String ENDS_WITH_PARENT = "jingkai.ends-with-parent";

    private SubgraphMain() {}

    /** Runs the service and returns when it has ended. */
    public static void run(String service, String... arguments) {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            endWithParent();
        }
        try {
            new ServiceDatabase(service, System.getenv())
                    .settings(dataFolder())
                    .forEach(System::setProperty);
        } catch (DatabaseUnavailable e) {
            fail(service, e.getMessage());
        }
        Quarkus.run(null, (exitCode, failure) -> ended(service, exitCode, failure), arguments);
    }

    private static void ended(String service, int exitCode, @Nullable Throwable failure) {
        if (failure != null) {
            fail(service, reason(failure));
        }
        System.exit(exitCode);
    }

    /** The reason that a user can act on: a bad row, a taken port, a refused release. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof BadRow) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.strip();
    }

    private static void fail(String service, @Nullable String reason) {
        System.err.println("jingkai: " + service + ": " + reason);
        System.exit(1);
    }

    private static Path dataFolder() {
        String named = System.getenv("JINGKAI_DATA");
        return Path.of(named == null || named.isBlank() ? "data" : named).toAbsolutePath();
    }

    private static void endWithParent() {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // input means nothing, its end does
                                }
                            } catch (IOException e) {
                                // as good as its end
                            }
                            System.exit(0);
                        },
                        "ends-with-parent");
        watch.setDaemon(true);
        watch.start();
    }

    /** The variable that names an existing database: JINGKAI_ZONES_DB_URL for zones. */
    static String variable(String service, String what) {
        return "JINGKAI_" + service.toUpperCase(Locale.ROOT) + "_DB_" + what;
    }
}
