package org.jingkai.bench.planner;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.SubscriptionContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
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
 * The gateway's own way from text to executable plan, each time as if the query came for the first
 * time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ColdPlan {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    /** The folder of the workload. */
    @Param("")
    public String folder = "";

    private final Gateway gateway =
            new Gateway(
                    _ ->
                            CompletableFuture.completedFuture(
                                    new SubgraphResponse.Unreachable("is not there")),
                    GatewaySettings.DEFAULT.with(settings -> {
                        settings.limits = OperationLimits.FOR_KNOWN_CLIENTS;
                        settings.cachedBytes = 1;
                    }));

    private Texts texts = new Texts("");
    private Map<String, Object> variables = Map.of();

    /** Loads the supergraph and plans next to nothing, as the gateway does before it serves. */
    @Setup
    public void load() throws IOException {
        Workload workload = Workload.read(Path.of(folder));
        texts = new Texts(workload.query());
        variables = new ObjectMapper().readValue(workload.variables(), VARIABLES);
        if (!(gateway.swap(workload.supergraph()) instanceof SwapOutcome.Swapped)) {
            throw new IllegalStateException(workload.name() + ": the supergraph does not load");
        }
        var _ = gateway.explain(GraphQLRequest.of("{ __typename }"));
    }

    /** Parses, validates, normalises, plans and prepares; a query runs only when asked for. */
    @Benchmark
    public Object plan() {
        return gateway.subscribe(request(), SubscriptionContext.EMPTY);
    }

    /** A refusal would be quick, and say nothing. */
    @TearDown
    public void check() {
        if (!(gateway.explain(request()) instanceof Explanation.Planned)) {
            throw new IllegalStateException(folder + ": the query is not planned");
        }
    }

    private GraphQLRequest request() {
        return new GraphQLRequest(texts.next(), null, variables);
    }
}
