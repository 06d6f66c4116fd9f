package org.jingkai.gateway.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jingkai.gateway.execution.ExecutablePlan;
import org.jingkai.gateway.execution.PlanExecutor;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.Checked.Failed;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.OperationKind;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.response.Projection;
import org.jingkai.gateway.response.ResponseTree;
import org.jingkai.gateway.subscription.Subscriptions;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.traffic.ConcurrencyGate;
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

    /** The code of a subscription that came where only one answer can be given. */
    public static final String STREAM_NEEDED = "SUBSCRIPTION_NEEDS_STREAM";

    private final GatewaySettings settings;
    private final ConcurrencyGate gate;
    private final SubgraphClient client;
    private final Subscriptions subscriptions;
    private final RequestObserver observer;
    private final Served served;

    /**
     * A gateway without subscriptions that plans new operations on the caller's thread and runs as
     * many as come.
     */
    public Gateway(SubgraphClient client, GatewaySettings settings) {
        this(client, Subscriptions.NONE, settings, Runnable::run);
    }

    /** A gateway that runs as many operations as come. */
    public Gateway(
            SubgraphClient client,
            Subscriptions subscriptions,
            GatewaySettings settings,
            Executor workers) {
        this(client, subscriptions, settings, workers, ConcurrencyGate.open());
    }

    /**
     * A gateway that plans new operations on these workers, which may reject them, and refuses
     * every request until a supergraph is swapped in.
     */
    public Gateway(
            SubgraphClient client,
            Subscriptions subscriptions,
            GatewaySettings settings,
            Executor workers,
            ConcurrencyGate gate) {
        this(client, subscriptions, settings, workers, gate, RequestObserver.NONE);
    }

    /** The same; {@code observer} is told what it does. */
    public Gateway(
            SubgraphClient client,
            Subscriptions subscriptions,
            GatewaySettings settings,
            Executor workers,
            ConcurrencyGate gate,
            RequestObserver observer) {
        this.observer = observer;
        this.gate = gate;
        this.settings = settings;
        this.served = new Served(settings, workers, observer);
        this.client = client;
        this.subscriptions = subscriptions;
    }

    /** Offers a supergraph text; see {@link SwapOutcome}. */
    public SwapOutcome swap(String supergraphSdl) {
        return swap(supergraphSdl, client);
    }

    /**
     * Offers a supergraph text whose subgraphs are reached through this client. It is used from the
     * first request on the new supergraph, if that is taken; requests that run on the old one go on
     * with theirs.
     */
    public SwapOutcome swap(String supergraphSdl, SubgraphClient reached) {
        return served.offer(supergraphSdl, reached, _ -> false);
    }

    /**
     * Offers a supergraph text that is held back if it lacks a field that clients have asked for
     * since the start, or more than so many per cent of those that are served.
     */
    public SwapOutcome swapWithoutLoss(String supergraphSdl, int mostLostPercent) {
        return served.offer(supergraphSdl, client, loss -> loss.exceeds(mostLostPercent));
    }

    /** The supergraph text that answers now; empty before the first swap. */
    public Optional<String> supergraphSdl() {
        return served.supergraph().map(Supergraph::sdl);
    }

    /** The schema that clients see, as SDL; empty before the first swap. */
    public Optional<String> apiSdl() {
        return served.supergraph().map(supergraph -> supergraph.api().sdl());
    }

    /** Answers one request; the stage never completes exceptionally. */
    public CompletionStage<GraphQLResponse> execute(
            GraphQLRequest request, RequestContext context) {
        long begun = System.nanoTime();
        return gated(context, place -> answer(request, context, place))
                .thenApply(response -> {
                    observer.answered(request, response, System.nanoTime() - begun);
                    return response;
                });
    }

    /** The work when there is a place for it, while the client is there. */
    private CompletionStage<GraphQLResponse> gated(RequestContext context, Turn.Work work) {
        return finish(new Turn(gate, context.client(), context.life(), work).answer(), context);
    }

    private static CompletionStage<GraphQLResponse> finish(
            CompletionStage<GraphQLResponse> answer, RequestContext context) {
        return answer.exceptionally(Gateway::internalError)
                .thenApply(response -> response.withExtensions(extensions(response, context)));
    }

    private static Map<String, ?> extensions(GraphQLResponse response, RequestContext context) {
        if (response.extensions().isEmpty()) {
            return context.responseExtensions();
        }
        Map<String, Object> all = new LinkedHashMap<>(context.responseExtensions());
        all.putAll(response.extensions());
        return all;
    }

    /**
     * The answers to one request of any kind as a stream; neither the stage nor the stream ends
     * with an error. A refusal is one answer; so is the result of a query or a mutation, which runs
     * when it is asked for.
     *
     * <p>A subscription ends on the supergraph that it began on, whatever is swapped in meanwhile.
     */
    public CompletionStage<Flow.Publisher<GraphQLResponse>> subscribe(
            GraphQLRequest request, SubscriptionContext context) {
        Preparation preparation = served.preparation();
        if (preparation == null) {
            return CompletableFuture.completedFuture(once(notReady()));
        }
        GraphQLResponse refusal =
                preparation.knows(request)
                        ? null
                        : Admittance.toWorkers(
                                context.allowance(), settings.costs().newOperation());
        if (refusal != null) {
            return CompletableFuture.completedFuture(once(refusal));
        }
        return CompletableFuture.completedFuture(request)
                .thenCompose(preparation::prepare)
                .thenApply(checked -> stream(preparation, checked, request, context))
                .exceptionally(failure -> once(internalError(failure)));
    }

    private Flow.Publisher<GraphQLResponse> stream(
            Preparation preparation,
            Checked<Planned> checked,
            GraphQLRequest request,
            SubscriptionContext context) {
        return switch (checked) {
            case Failed(List<GraphQLError> errors) -> once(new GraphQLResponse.Refused(errors));
            case Passed(Planned planned)
                    when planned.operation().kind() != OperationKind.SUBSCRIPTION ->
                    Subscriptions.once(() -> {
                        RequestContext around = context.event().get();
                        return gated(
                                around, place -> run(preparation, checked, request, around, place));
                    });
            case Passed(Planned planned) when !planned.executable().isSubscription() ->
                    once(noSource());
            case Passed(Planned planned) -> {
                GraphQLResponse refusal =
                        Admittance.of(
                                        planned,
                                        request,
                                        context.allowance(),
                                        settings.costs().most())
                                .refusal();
                yield refusal == null
                        ? follow(preparation.executor(), planned, request, context)
                        : once(refusal);
            }
        };
    }

    private static Flow.Publisher<GraphQLResponse> once(GraphQLResponse response) {
        return Subscriptions.once(() -> CompletableFuture.completedFuture(response));
    }

    private Flow.Publisher<GraphQLResponse> follow(
            PlanExecutor executor,
            Planned planned,
            GraphQLRequest request,
            SubscriptionContext context) {
        Map<String, ? extends @Nullable Object> variables = request.variables();
        ExecutablePlan plan = planned.executable();
        return subscriptions.follow(
                executor.opening(
                        plan, variables, context.openingHeaders(), RequestLife.unbounded()),
                event -> {
                    RequestContext around = context.event().get();
                    return finish(
                            executor.runEvent(
                                            plan,
                                            event,
                                            variables,
                                            around.forwardedHeaders(),
                                            around.life())
                                    .thenApply(tree ->
                                            Projection.project(tree, planned.shape(), Map.of())),
                            around);
                });
    }

    /**
     * The plan by which a request would be answered, checked against the rules that hold of every
     * plan; waits for the workers if it is new.
     */
    public Explanation explain(GraphQLRequest request) {
        Preparation preparation = served.preparation();
        if (preparation == null) {
            return new Explanation.NotPlanned(notReady());
        }
        return switch (preparation.prepare(request).toCompletableFuture().join()) {
            case Failed<Planned> failed -> explain(failed);
            case Passed(Planned planned) -> explain(preparation.snapshot().check(planned));
        };
    }

    private static Explanation explain(Checked<Planned> checked) {
        return switch (checked) {
            case Failed(List<GraphQLError> errors) ->
                    new Explanation.NotPlanned(new GraphQLResponse.Refused(errors));
            case Passed(Planned planned) -> new Explanation.Planned(planned.plan().toString());
        };
    }

    private CompletionStage<GraphQLResponse> answer(
            GraphQLRequest request, RequestContext context, ConcurrencyGate.Place place) {
        Preparation preparation = served.preparation();
        if (preparation == null) {
            return CompletableFuture.completedFuture(notReady());
        }
        try {
            OverrideLabels labels = preparation.snapshot().chooseLabels();
            Checked<Planned> known = preparation.known(request, labels);
            if (known != null) {
                return run(preparation, known, request, context, place);
            }
            GraphQLResponse refusal =
                    Admittance.toWorkers(context.allowance(), settings.costs().newOperation());
            return refusal != null
                    ? CompletableFuture.completedFuture(refusal)
                    : preparation
                            .workOut(request, labels)
                            .thenCompose(made -> run(preparation, made, request, context, place));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<GraphQLResponse> run(
            Preparation preparation,
            Checked<Planned> checked,
            GraphQLRequest request,
            RequestContext context,
            ConcurrencyGate.Place place) {
        return switch (checked) {
            case Failed(List<GraphQLError> errors) ->
                    CompletableFuture.completedFuture(new GraphQLResponse.Refused(errors));
            case Passed(Planned planned) -> run(preparation, planned, request, context, place);
        };
    }

    private CompletionStage<GraphQLResponse> run(
            Preparation preparation,
            Planned planned,
            GraphQLRequest request,
            RequestContext context,
            ConcurrencyGate.Place place) {
        if (planned.operation().kind() == OperationKind.SUBSCRIPTION) {
            return CompletableFuture.completedFuture(streamNeeded());
        }
        if (context.queriesOnly() && planned.operation().kind() != OperationKind.QUERY) {
            return CompletableFuture.completedFuture(
                    refused(QUERY_ONLY, "Only queries are answered this way."));
        }
        Admittance admitted = Admittance.of(planned, request, context, settings.costs().most());
        GraphQLResponse refusal = admitted.refusal();
        if (refusal != null) {
            return CompletableFuture.completedFuture(refusal);
        }
        place.begin(planned.pace(), admitted.estimated());
        CompletionStage<Introspection> introspection =
                preparation.introspect(planned, request.variables());
        CompletionStage<ResponseTree> tree =
                preparation
                        .executor()
                        .run(
                                planned.executable(),
                                request.variables(),
                                context.forwardedHeaders(),
                                context.life());
        return tree.thenCombine(
                introspection, (made, told) -> project(planned, made, told, admitted));
    }

    private GraphQLResponse project(
            Planned planned, ResponseTree tree, Introspection introspection, Admittance admitted) {
        List<GraphQLError> errors = new ArrayList<>(tree.errors());
        errors.addAll(introspection.errors());
        Map<String, @Nullable Object> here = new LinkedHashMap<>(introspection.fields());
        here.putAll(admitted.ownFields(planned.operation().selections()));
        GraphQLResponse answer =
                Projection.project(new ResponseTree(tree.data(), errors), planned.shape(), here);
        return settings.costs().told() && answer instanceof GraphQLResponse.Executed executed
                ? executed.withExtensions(Map.of("cost", told(admitted, executed)))
                : answer;
    }

    private static Map<String, Long> told(Admittance admitted, GraphQLResponse.Executed executed) {
        Map<String, Long> cost = new LinkedHashMap<>();
        cost.put("estimated", admitted.estimated());
        cost.put("actual", executed.cost());
        return cost;
    }

    private static GraphQLResponse notReady() {
        return refused("NOT_READY", "The graph is not there yet. Ask again in a few seconds.");
    }

    private static GraphQLResponse streamNeeded() {
        return refused(
                STREAM_NEEDED,
                "A subscription is answered with a stream. Send the header Accept: text/event-stream, or open"
                        + " a WebSocket with the subprotocol graphql-transport-ws at the same address.");
    }

    private static GraphQLResponse noSource() {
        return refused(
                "QUERY_PLANNING_FAILED",
                "The subscription has no one source of events: its field is skipped, or comes from several"
                        + " subgraphs. Ask for one field that one subgraph serves.");
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
