package org.jingkai.gateway.execution;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Parallel;
import org.jingkai.gateway.plan.PlanNode.Sequence;
import org.jingkai.gateway.plan.PlanNode.Subscribe;
import org.jingkai.gateway.plan.QueryPlan;
import org.jspecify.annotations.Nullable;

/** A plan with everything that can be derived from it once, before the first request runs it. */
public final class ExecutablePlan {

    /**
     * What is known of a fetch beforehand.
     *
     * @param number its place among the plan's fetches
     * @param bodyStart the request body up to the value of {@code variables}
     */
    record Prepared(int number, byte[] bodyStart) {}

    private final @Nullable PlanNode root;
    private final Map<Fetch, Prepared> prepared = new IdentityHashMap<>();

    /** Prepares a plan. */
    public ExecutablePlan(QueryPlan plan) {
        this.root = plan.root();
        prepare(plan.root());
    }

    @Nullable PlanNode root() {
        return root;
    }

    int fetches() {
        return prepared.size();
    }

    Prepared prepared(Fetch fetch) {
        Prepared found = prepared.get(fetch);
        if (found == null) {
            throw new IllegalStateException("the fetch is not of this plan");
        }
        return found;
    }

    private void prepare(@Nullable PlanNode node) {
        switch (node) {
            case null -> {}
            case Fetch fetch ->
                    prepared.put(fetch, new Prepared(prepared.size(), bodyStart(fetch)));
            case Sequence(var nodes) -> nodes.forEach(this::prepare);
            case Parallel(var nodes) -> nodes.forEach(this::prepare);
            case Subscribe(Fetch primary, PlanNode rest) -> {
                prepare(primary);
                prepare(rest);
            }
        }
    }

    private static byte[] bodyStart(Fetch fetch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(out, "{\"query\":");
        out.writeBytes(Json.bytes(fetch.operation()));
        if (fetch.operationName() != null) {
            append(out, ",\"operationName\":");
            out.writeBytes(Json.bytes(fetch.operationName()));
        }
        append(out, ",\"variables\":");
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
