package org.jingkai.bench.planner;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What any server on graphql-java does with the same text before it executes anything; the measure
 * for {@link ColdPlan}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParsedAndValidated {

    /** The folder of the workload. */
    @Param("")
    public String folder = "";

    private Texts texts = new Texts("");

    @SuppressWarnings("NullAway.Init")
    private GraphQLSchema schema;

    /** Loads the schema that clients see. */
    @Setup
    public void load() throws IOException {
        Workload workload = Workload.read(Path.of(folder));
        texts = new Texts(workload.query());
        if (!(SupergraphLoader.load(workload.supergraph())
                instanceof LoadOutcome.Loaded(var supergraph))) {
            throw new IllegalStateException(workload.name() + ": the supergraph does not load");
        }
        schema = supergraph.api().schema();
    }

    /** Parses and validates. */
    @Benchmark
    public ParseAndValidateResult parseAndValidate() {
        return ParseAndValidate.parseAndValidate(
                schema, ExecutionInput.newExecutionInput(texts.next()).build());
    }

    /** A refusal would be quick, and say nothing. */
    @TearDown
    public void check() {
        if (parseAndValidate().isFailure()) {
            throw new IllegalStateException(folder + ": the query is not valid");
        }
    }
}
