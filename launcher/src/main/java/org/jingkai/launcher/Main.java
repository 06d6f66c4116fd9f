package org.jingkai.launcher;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the launcher. The shell script before it finds the JDK and builds what is stale. */
@Command(
        name = "jingkai",
        description = "One GraphQL graph over three public records.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            Up.class,
            Status.class,
            Verify.class,
            Query.class,
            Explain.class,
            Bench.class,
            AttackSuite.class,
            FaultSuite.class
        })
public final class Main {

    private Main() {}

    /** Runs a verb; the exit code is 0, or not if something is wrong. */
    public static void main(String... arguments) {
        System.exit(
                new CommandLine(new Main())
                        .setExecutionExceptionHandler(Main::say)
                        .setParameterExceptionHandler(Main::sayUsage)
                        .execute(arguments));
    }

    /** The folder of the project, in which the launcher was called. */
    static Path home() {
        return Path.of(System.getProperty("jingkai.home", ".")).toAbsolutePath().normalize();
    }

    private static int say(
            Exception failure, CommandLine command, CommandLine.ParseResult ignored) {
        String message = failure.getMessage();
        System.err.println("jingkai: " + (message == null ? failure.toString() : message));
        return 1;
    }

    private static int sayUsage(CommandLine.ParameterException failure, String[] ignored) {
        System.err.println(
                "jingkai: " + failure.getMessage() + ". See ./jingkai help for the verbs.");
        return 2;
    }
}
