package org.jingkai.gateway.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jingkai.gateway.execution.PlanExecutor;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.operation.Checked.Failed;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.OperationKind;
import org.jingkai.gateway.operation.ValidOperation;
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

    private static final LoadError NOT_UNDERSTOOD =
            new LoadError(
                    "SUPERGRAPH_NOT_UNDERSTOOD",
                    "The supergraph is valid SDL but not of the join form. Compose it with a tool that writes join v0.1 to v0.5.");

    private final GatewaySettings settings;
    private final PlanExecutor executor;
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

    /** A gateway that refuses every request until a supergraph is swapped in. */
    public Gateway(SubgraphClient client, GatewaySettings settings) {
        this.settings = settings;
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
        current.set(new Snapshot(supergraph, settings));
        return new SwapOutcome.Swapped(List.copyOf(supergraph.subgraphs().values()));
    }

    /** The supergraph text that answers now; empty before the first swap. */
    public Optional<String> supergraphSdl() {
        return Optional.ofNullable(current.get()).map(snapshot -> snapshot.supergraph().sdl());
    }

    /** The schema that clients see, as SDL; empty before the first swap. */
    public Optional<String> apiSdl() {
        return Optional.ofNullable(current.get())
                .map(snapshot -> snapshot.supergraph().api().sdl());
    }

    /**
     * The kind of operation a request would run, if it is valid; HTTP allows GET for queries only.
     */
    public Optional<OperationKind> kindOf(GraphQLRequest request) {
        Snapshot snapshot = current.get();
        return snapshot != null
                        && snapshot.operation(request) instanceof Passed(ValidOperation operation)
                ? Optional.of(operation.kind())
                : Optional.empty();
    }

    /** Answers one request; the stage never completes exceptionally. */
    public CompletionStage<GraphQLResponse> execute(
            GraphQLRequest request, RequestContext context) {
        return answer(request, context)
                .exceptionally(Gateway::internalError)
                .thenApply(response -> response.withExtensions(context.responseExtensions()));
    }

    /** The plan by which a request would be answered. */
    public Explanation explain(GraphQLRequest request) {
        Snapshot snapshot = current.get();
        if (snapshot == null) {
            return new Explanation.NotPlanned(notReady());
        }
        return switch (snapshot.prepare(request)) {
            case Failed(List<GraphQLError> errors) ->
                    new Explanation.NotPlanned(new GraphQLResponse.Refused(errors));
            case Passed(Planned planned) -> new Explanation.Planned(planned.plan().toString());
        };
    }

    private CompletionStage<GraphQLResponse> answer(
            GraphQLRequest request, RequestContext context) {
        Snapshot snapshot = current.get();
        if (snapshot == null) {
            return CompletableFuture.completedFuture(notReady());
        }
        try {
            return switch (snapshot.prepare(request)) {
                case Failed(List<GraphQLError> errors) ->
                        CompletableFuture.completedFuture(new GraphQLResponse.Refused(errors));
                case Passed(Planned planned) -> run(snapshot, planned, request, context);
            };
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<GraphQLResponse> run(
            Snapshot snapshot, Planned planned, GraphQLRequest request, RequestContext context) {
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
