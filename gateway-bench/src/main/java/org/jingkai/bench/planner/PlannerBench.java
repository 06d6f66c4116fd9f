package org.jingkai.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: measures workload by workload, each in processes of its own, and prints a table. */
@Command(
        name = "jingkai bench planner",
        mixinStandardHelpOptions = true,
        description = "Measure how long the gateway takes to plan a query that it has never seen.")
public final class PlannerBench implements Callable<Integer> {

    @Option(
            names = "--warm-up",
            description = "Milliseconds before each measurement (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000")
    int warmUp;

    @Option(
            names = "--duration",
            description = "Milliseconds of each measurement (default: ${DEFAULT-VALUE}).",
            defaultValue = "700")
    int duration;

    @Option(
            names = "--only",
            split = ",",
            description = "Measure what has one of these in its name (default: all).")
    List<String> only = new ArrayList<>();

    private PlannerBench() {}

    /** Runs the command; the exit code is 0, or not if something is wrong. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new PlannerBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        Path home = Path.of(System.getProperty("jingkai.home", ".")).toAbsolutePath().normalize();
        List<Planned> results = new ArrayList<>();
        for (Workload workload : workloads(home.resolve("schema"))) {
            System.out.println("  " + workload.name());
            Path folder = home.resolve("gateway-bench/target/planner/" + results.size());
            workload.write(folder);
            results.add(measure(workload.name(), folder));
        }
        if (!results.isEmpty()) {
            System.out.println("\n" + PlannerReport.table(results));
        }
        return results.isEmpty() ? 1 : 0;
    }

    private List<Workload> workloads(Path schema) throws IOException {
        List<Workload> workloads = new ArrayList<>();
        String supergraph = Files.readString(schema.resolve("supergraph.graphqls"));
        try (Stream<Path> files = Files.list(schema.resolve("queries"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".graphql")) {
                    workloads.add(Workload.ofFile(file, supergraph));
                }
            }
        }
        workloads.add(SyntheticGraph.large());
        workloads.add(SyntheticGraph.wide());
        workloads.removeIf(
                each -> !only.isEmpty() && only.stream().noneMatch(each.name()::contains));
        return workloads;
    }

    private Planned measure(String name, Path folder) throws RunnerException {
        Cost plan = cost(sampled(ColdPlan.class, folder));
        Cost reference = cost(sampled(ParsedAndValidated.class, folder));
        return new Planned(name, plan, reference, first(folder));
    }

    private RunResult sampled(Class<?> benchmark, Path folder) throws RunnerException {
        return run(
                options(benchmark, folder)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(warmUp))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(duration))
                        .addProfiler(GCProfiler.class));
    }

    private static double first(Path folder) throws RunnerException {
        RunResult result =
                run(
                        options(ColdPlan.class, folder)
                                .mode(Mode.SingleShotTime)
                                .warmupIterations(0)
                                .measurementIterations(1));
        return result.getPrimaryResult().getScore();
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, Path folder) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .param("folder", folder.toString())
                .forks(1)
                .jvmArgs(
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next();
    }

    private static Cost cost(RunResult result) {
        Result<?> allocated =
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        return new Cost(
                result.getPrimaryResult().getStatistics().getPercentile(50), allocated.getScore());
    }
}
