package org.jingkai.gateway.execution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Parallel;
import org.jingkai.gateway.plan.PlanNode.Sequence;
import org.jingkai.gateway.plan.PlanNode.Subscribe;
import org.jingkai.gateway.response.ResponseTree;
import org.jspecify.annotations.Nullable;

/** Runs plans. It never blocks: a step begins on the thread that ended the one before. */
public final class PlanExecutor {

    private final SubgraphClient client;
    private final ErrorPolicy errors;

    /** An executor that reaches subgraphs through this client. */
    public PlanExecutor(SubgraphClient client, ErrorPolicy errors) {
        this.client = client;
        this.errors = errors;
    }

    /**
     * Runs a plan; the stage completes when all of it is done, whatever failed on the way. When the
     * life is over no further fetch begins.
     */
    public CompletionStage<ResponseTree> run(
            ExecutablePlan plan,
            Map<String, ? extends @Nullable Object> variables,
            Map<String, String> headers,
            RequestLife life) {
        Run run = new Run(plan, variables, headers, client, errors, life);
        PlanNode root = plan.root();
        if (root == null) {
            return CompletableFuture.completedFuture(run.result());
        }
        return run(root, run).thenApply(_ -> run.result());
    }

    /** The request that opens the upstream of a subscription. */
    public SubgraphRequest opening(
            ExecutablePlan plan,
            Map<String, ? extends @Nullable Object> variables,
            Map<String, String> headers,
            RequestLife life) {
        return new Run(plan, variables, headers, client, errors, life)
                .request(plan.subscription().primary());
    }

    /**
     * Runs what a subscription's plan does for one event: the event is taken as the answer of the
     * upstream, then the rest runs.
     */
    public CompletionStage<ResponseTree> runEvent(
            ExecutablePlan plan,
            SubgraphResponse event,
            Map<String, ? extends @Nullable Object> variables,
            Map<String, String> headers,
            RequestLife life) {
        Run run = new Run(plan, variables, headers, client, errors, life);
        Subscribe subscribe = plan.subscription();
        run.absorb(subscribe.primary(), List.of(), event);
        PlanNode rest = subscribe.rest();
        return rest == null
                ? CompletableFuture.completedFuture(run.result())
                : run(rest, run).thenApply(_ -> run.result());
    }

    private static CompletionStage<?> run(PlanNode node, Run run) {
        return switch (node) {
            case Fetch fetch -> run.fetch(fetch);
            case Sequence(var nodes) -> {
                CompletionStage<?> last = CompletableFuture.completedFuture(null);
                for (PlanNode next : nodes) {
                    last = last.thenCompose(_ -> run(next, run));
                }
                yield last;
            }
            case Parallel(var nodes) -> {
                CompletableFuture<?>[] started = new CompletableFuture<?>[nodes.size()];
                for (int i = 0; i < started.length; i++) {
                    started[i] = run(nodes.get(i), run).toCompletableFuture();
                }
                yield CompletableFuture.allOf(started);
            }
            case Subscribe _ ->
                    throw new IllegalStateException("a subscription runs event by event");
        };
    }
}
