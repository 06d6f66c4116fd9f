package org.jingkai.gateway.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jingkai.gateway.execution.PlanExecutor;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.Checked.Failed;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.OperationKind;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.response.Projection;
import org.jingkai.gateway.response.ResponseTree;
import org.jingkai.gateway.supergraph.LoadError;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jspecify.annotations.Nullable;

/**
 * The engine: one supergraph at a time, answered through its subgraphs. The only class that knows
 * the order of the stages.
 *
 * <p>Safe for use from many threads; a new supergraph replaces the old one atomically.
 */
public final class Gateway {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

    /** The code of the error that refuses an operation where only queries may run. */
    public static final String QUERY_ONLY = "QUERY_ONLY";

    private static final LoadError NOT_UNDERSTOOD =
            new LoadError(
                    "SUPERGRAPH_NOT_UNDERSTOOD",
                    "The supergraph is valid SDL but not of the join form. Compose it with a tool that writes join v0.1 to v0.5.");

    private final GatewaySettings settings;
    private final Executor workers;
    private final PlanExecutor executor;
    private final AtomicReference<@Nullable Preparation> current = new AtomicReference<>();

    /** A gateway that plans new operations on the caller's thread. */
    public Gateway(SubgraphClient client, GatewaySettings settings) {
        this(client, settings, Runnable::run);
    }

    /**
     * A gateway that plans new operations on these workers, which may reject them, and refuses
     * every request until a supergraph is swapped in.
     */
    public Gateway(SubgraphClient client, GatewaySettings settings, Executor workers) {
        this.settings = settings;
        this.workers = workers;
        this.executor = new PlanExecutor(client);
    }

    /** Offers a supergraph text; see {@link SwapOutcome}. */
    public SwapOutcome swap(String supergraphSdl) {
        try {
            return switch (SupergraphLoader.load(supergraphSdl)) {
                case LoadOutcome.NotLoaded(List<LoadError> errors) ->
                        new SwapOutcome.Rejected(errors);
                case LoadOutcome.Loaded(Supergraph supergraph) -> take(supergraph);
            };
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a supergraph could not be read", e);
            return new SwapOutcome.Rejected(List.of(NOT_UNDERSTOOD));
        }
    }

    private SwapOutcome take(Supergraph supergraph) {
        current.set(new Preparation(new Snapshot(supergraph, settings), settings, workers));
        return new SwapOutcome.Swapped(List.copyOf(supergraph.subgraphs().values()));
    }

    /** The supergraph text that answers now; empty before the first swap. */
    public Optional<String> supergraphSdl() {
        return supergraph().map(Supergraph::sdl);
    }

    /** The schema that clients see, as SDL; empty before the first swap. */
    public Optional<String> apiSdl() {
        return supergraph().map(supergraph -> supergraph.api().sdl());
    }

    private Optional<Supergraph> supergraph() {
        return Optional.ofNullable(current.get())
                .map(preparation -> preparation.snapshot().supergraph());
    }

    /** Answers one request; the stage never completes exceptionally. */
    public CompletionStage<GraphQLResponse> execute(
            GraphQLRequest request, RequestContext context) {
        return answer(request, context)
                .exceptionally(Gateway::internalError)
                .thenApply(response -> response.withExtensions(context.responseExtensions()));
    }

    /** The plan by which a request would be answered; waits for the workers if it is new. */
    public Explanation explain(GraphQLRequest request) {
        Preparation preparation = current.get();
        if (preparation == null) {
            return new Explanation.NotPlanned(notReady());
        }
        return switch (preparation.prepare(request).toCompletableFuture().join()) {
            case Failed(List<GraphQLError> errors) ->
                    new Explanation.NotPlanned(new GraphQLResponse.Refused(errors));
            case Passed(Planned planned) -> new Explanation.Planned(planned.plan().toString());
        };
    }

    private CompletionStage<GraphQLResponse> answer(
            GraphQLRequest request, RequestContext context) {
        Preparation preparation = current.get();
        if (preparation == null) {
            return CompletableFuture.completedFuture(notReady());
        }
        try {
            Checked<Planned> known = preparation.known(request);
            return known == null
                    ? preparation
                            .workOut(request)
                            .thenCompose(made -> run(preparation, made, request, context))
                    : run(preparation, known, request, context);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<GraphQLResponse> run(
            Preparation preparation,
            Checked<Planned> checked,
            GraphQLRequest request,
            RequestContext context) {
        return switch (checked) {
            case Failed(List<GraphQLError> errors) ->
                    CompletableFuture.completedFuture(new GraphQLResponse.Refused(errors));
            case Passed(Planned planned) -> run(preparation.snapshot(), planned, request, context);
        };
    }

    private CompletionStage<GraphQLResponse> run(
            Snapshot snapshot, Planned planned, GraphQLRequest request, RequestContext context) {
        if (context.queriesOnly() && planned.operation().kind() != OperationKind.QUERY) {
            return CompletableFuture.completedFuture(
                    refused(QUERY_ONLY, "Only queries are answered this way."));
        }
        if (planned.operation().kind() == OperationKind.SUBSCRIPTION) {
            return CompletableFuture.completedFuture(subscriptionRefused());
        }
        Map<String, ? extends @Nullable Object> variables = request.variables();
        Introspection introspection =
                Introspection.of(snapshot.supergraph().api(), planned.operation(), variables);
        return executor.run(planned.executable(), variables, context.forwardedHeaders())
                .thenApply(tree -> project(planned, tree, introspection));
    }

    private static GraphQLResponse project(
            Planned planned, ResponseTree tree, Introspection introspection) {
        List<GraphQLError> errors = new ArrayList<>(tree.errors());
        errors.addAll(introspection.errors());
        return Projection.project(
                new ResponseTree(tree.data(), errors), planned.shape(), introspection.fields());
    }

    private static GraphQLResponse notReady() {
        return refused("NOT_READY", "The graph is not there yet. Ask again in a few seconds.");
    }

    private static GraphQLResponse subscriptionRefused() {
        return refused(
                "SUBSCRIPTION_NOT_SUPPORTED",
                "Subscriptions are not answered here. Send a query instead.");
    }

    private static GraphQLResponse internalError(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "a request failed inside the gateway", failure);
        return refused(
                "INTERNAL_ERROR",
                "The gateway failed on this request. Tell its owner the time and the operation.");
    }

    private static GraphQLResponse refused(String code, String message) {
        return new GraphQLResponse.Refused(List.of(GraphQLError.of(code, message)));
    }
}
