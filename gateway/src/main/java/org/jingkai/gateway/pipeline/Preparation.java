package org.jingkai.gateway.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jingkai.gateway.execution.PlanExecutor;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.Checked.Failed;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.ValidOperation;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jspecify.annotations.Nullable;

/**
 * Readies requests to run on one snapshot: at once, on the caller's thread, if all is known from
 * earlier ones; otherwise on a worker, equal ones together, within a budget.
 */
final class Preparation {

    private static final GraphQLError TOO_COSTLY =
            GraphQLError.of(
                    "QUERY_PLAN_LIMIT_EXCEEDED",
                    "The operation is too costly to plan. Ask for fewer fields at once, or in several operations.");

    static final GraphQLError TOO_BUSY =
            GraphQLError.of(
                    "PLANNING_OVERLOADED",
                    "Too many new operations wait to be planned. Ask again in a few seconds.");

    private final Snapshot snapshot;
    private final GatewaySettings settings;
    private final Executor workers;
    private final PlanExecutor executor;
    private final WorkedOut<DocumentKey, Checked<ValidOperation>> operations;
    private final WorkedOut<PlanKey, Checked<Planned>> plans;
    private final Introspections introspections;
    private final RequestObserver observer;

    /** {@code executor} reaches the subgraphs where this snapshot knows them to be. */
    Preparation(
            Snapshot snapshot,
            GatewaySettings settings,
            Executor workers,
            PlanExecutor executor,
            RequestObserver observer) {
        this.observer = observer;
        this.snapshot = snapshot;
        this.settings = settings;
        this.workers = workers;
        this.executor = executor;
        this.operations =
                new WorkedOut<>(
                        settings.cachedBytes() / 2,
                        (key, checked) -> Weights.ofOperation(key, checked));
        this.plans =
                new WorkedOut<>(
                        settings.cachedBytes() / 2, (_, checked) -> Weights.ofPlan(checked));
        this.introspections = new Introspections(snapshot.supergraph().api(), workers);
    }

    /** What the schema answers to the part of an operation that asks for it. */
    CompletionStage<Introspection> introspect(
            Planned planned, Map<String, ? extends @Nullable Object> variables) {
        return introspections.answer(planned.operation(), variables);
    }

    PlanExecutor executor() {
        return executor;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** What is known of the request; null if some of it has to be worked out first. */
    @Nullable Checked<Planned> known(GraphQLRequest request, OverrideLabels labels) {
        DocumentKey document = DocumentKey.of(request);
        return switch (operations.known(document)) {
            case null -> null;
            case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
            case Passed(ValidOperation operation) ->
                    switch (snapshot.planKey(document, operation, request, labels)) {
                        case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
                        case Passed(PlanKey key) -> plans.known(key);
                    };
        };
    }

    /** Whether the document is known, be it valid or not. */
    boolean knows(GraphQLRequest request) {
        return operations.known(DocumentKey.of(request)) != null;
    }

    /** The plan of a request, from here or from a worker. */
    CompletionStage<Checked<Planned>> prepare(GraphQLRequest request) {
        OverrideLabels labels = snapshot.chooseLabels();
        Checked<Planned> known = known(request, labels);
        return known == null ? workOut(request, labels) : CompletableFuture.completedFuture(known);
    }

    /** The plan of a request of which something is not known yet. */
    CompletionStage<Checked<Planned>> workOut(GraphQLRequest request, OverrideLabels labels) {
        long begun = System.nanoTime();
        Budget budget = budget();
        DocumentKey document = DocumentKey.of(request);
        return operations
                .get(document, within(budget, () -> snapshot.operation(request, budget)), workers)
                .thenComposeAsync(
                        checked ->
                                switch (checked) {
                                    case Failed(List<GraphQLError> errors) -> failed(errors);
                                    case Passed(ValidOperation operation) ->
                                            plan(document, operation, request, labels, budget);
                                },
                        workers)
                .whenComplete((_, _) -> observer.planned(System.nanoTime() - begun))
                .exceptionally(Preparation::refusal);
    }

    private CompletionStage<Checked<Planned>> plan(
            DocumentKey document,
            ValidOperation operation,
            GraphQLRequest request,
            OverrideLabels labels,
            Budget budget) {
        return switch (snapshot.planKey(document, operation, request, labels)) {
            case Failed(List<GraphQLError> errors) -> failed(errors);
            case Passed(PlanKey key) ->
                    plans.get(
                            key,
                            within(budget, () -> snapshot.plan(operation, key, budget)),
                            Runnable::run);
        };
    }

    private Budget budget() {
        return Budget.of(settings.planningSteps(), settings.planningTime());
    }

    /** Work whose time has run out before it begins has waited too long, and costs nothing more. */
    private static <T> Supplier<T> within(Budget budget, Supplier<T> work) {
        return () -> {
            if (budget.isOver()) {
                throw new RejectedExecutionException("waited too long");
            }
            return work.get();
        };
    }

    private static CompletionStage<Checked<Planned>> failed(List<GraphQLError> errors) {
        return CompletableFuture.completedFuture(new Failed<>(errors));
    }

    private static <T> Checked<T> refusal(Throwable failure) {
        return switch (failure) {
            case CompletionException e when e.getCause() != null -> refusal(e.getCause());
            case Budget.Exhausted _ -> new Failed<>(TOO_COSTLY);
            case RejectedExecutionException _ -> new Failed<>(TOO_BUSY);
            default -> throw new CompletionException(failure);
        };
    }
}
