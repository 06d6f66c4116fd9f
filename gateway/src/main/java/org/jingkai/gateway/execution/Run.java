package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.execution.Absorption.Placed;
import org.jingkai.gateway.execution.ExecutablePlan.Call;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.plan.PlanNode.Entities;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Root;
import org.jingkai.gateway.response.ResponseTree;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan: the tree that its fetches fill, and the errors by fetch, so that their order
 * does not depend on speed.
 */
final class Run {

    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    private static final SubgraphResponse NOT_ASKED =
            new SubgraphResponse.OutOfTime("was not asked");

    private final ExecutablePlan plan;
    private final JsonObject tree;
    private final Map<String, ? extends @Nullable Object> variables;
    private final Map<String, String> headers;
    private final SubgraphClient client;
    private final ErrorPolicy policy;
    private final RequestLife life;
    private final List<Placed> errors = new ArrayList<>();

    Run(
            ExecutablePlan plan,
            Map<String, ? extends @Nullable Object> variables,
            Map<String, String> headers,
            SubgraphClient client,
            ErrorPolicy policy,
            RequestLife life) {
        this.plan = plan;
        this.tree = plan.newTree();
        this.variables = variables;
        this.headers = headers;
        this.client = client;
        this.policy = policy;
        this.life = life;
        for (int i = 0; i < plan.fetches(); i++) {
            errors.add(Placed.NONE);
        }
    }

    ResponseTree result() {
        synchronized (tree) {
            return new ResponseTree(tree, told());
        }
    }

    private List<GraphQLError> told() {
        List<GraphQLError> all = new ArrayList<>();
        long leftOut = 0;
        for (Placed placed : errors) {
            int room = Math.min(policy.most() - all.size(), placed.errors().size());
            all.addAll(placed.errors().subList(0, room));
            leftOut += placed.errors().size() - room + placed.leftOut();
        }
        if (leftOut > 0) {
            all.add(SubgraphErrors.leftOut(leftOut, policy.most()));
        }
        return all;
    }

    CompletionStage<?> fetch(Fetch fetch) {
        if (life.isOver()) {
            absorb(fetch, List.of(), NOT_ASKED);
            return CompletableFuture.completedFuture(null);
        }
        List<EntityBatch> batches = gather(plan.prepared(fetch).parts());
        if (fetch.target() instanceof Root(Path path, var _) && !hasObjects(path)) {
            return CompletableFuture.completedFuture(null);
        }
        if (fetch.target() instanceof Entities && batches.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Call call = plan.call(fetch, batches);
        if (fetch.target() instanceof Entities && call.batches().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return send(request(fetch, call))
                .exceptionally(failure -> notReached(fetch.subgraph(), failure))
                .thenAccept(response -> absorb(fetch, call.batches(), response));
    }

    private boolean hasObjects(Path path) {
        if (path.equals(Path.ROOT)) {
            return true;
        }
        List<JsonObject> found = new ArrayList<>();
        synchronized (tree) {
            TreeWalk.objects(tree, path, found::add);
        }
        return !found.isEmpty();
    }

    private CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        try {
            return client.send(request);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(notReached(request.subgraph(), failure));
        }
    }

    /** A client fails no call; one that does has a fault, which the log has to tell. */
    private static SubgraphResponse notReached(String subgraph, Throwable failure) {
        LOG.log(
                System.Logger.Level.ERROR,
                "a call of the service " + subgraph + " failed",
                failure);
        return new SubgraphResponse.Unreachable("could not be reached");
    }

    private List<EntityBatch> gather(List<PreparedPart> parts) {
        synchronized (tree) {
            List<EntityBatch> batches = new ArrayList<>(parts.size());
            for (PreparedPart part : parts) {
                batches.addAll(part.gather(tree));
            }
            return batches;
        }
    }

    /** The request of a fetch that needs nothing from the tree. */
    SubgraphRequest request(Fetch fetch) {
        return request(fetch, plan.call(fetch, List.of()));
    }

    private SubgraphRequest request(Fetch fetch, Call call) {
        byte[] start = call.bodyStart();
        JsonOutput out = new JsonOutput(start.length + 256);
        out.raw(start).raw('{');
        for (String name : call.variables()) {
            if (variables.containsKey(name)) {
                out.name(name).value(variables.get(name));
            }
        }
        for (EntityBatch batch : call.batches()) {
            out.name(batch.variable()).value(batch.representations());
            batch.contexts().forEach((name, value) -> out.name(name).value(value));
        }
        out.raw('}').raw('}');
        return new SubgraphRequest(
                fetch.subgraph(),
                call.operation(),
                fetch.operationName(),
                out.toByteArray(),
                headers,
                life);
    }

    void absorb(Fetch fetch, List<EntityBatch> batches, SubgraphResponse response) {
        Answer answer = Answer.read(response, plan.prepared(fetch).answerShape());
        synchronized (tree) {
            int number = plan.prepared(fetch).number();
            errors.set(
                    number,
                    new Absorption(
                                    fetch,
                                    plan.prepared(fetch).forms(),
                                    batches,
                                    tree,
                                    plan.isContextual(),
                                    policy)
                            .absorb(answer));
        }
    }
}
