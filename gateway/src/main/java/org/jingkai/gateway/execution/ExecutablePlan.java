package org.jingkai.gateway.execution;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonShape;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.Entities;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Parallel;
import org.jingkai.gateway.plan.PlanNode.Root;
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
     * @param parts of an entity fetch
     * @param answerShape what is known of the shape of its answers, with the names of the tree
     * @param forms what its answers must hold: the data, or the entities of each part
     */
    record Prepared(
            int number,
            byte[] bodyStart,
            JsonShape answerShape,
            List<PreparedPart> parts,
            List<AnswerForm> forms) {}

    /**
     * A call as it is sent now.
     *
     * @param variables the client's variables it uses
     */
    record Call(
            String operation,
            byte[] bodyStart,
            List<String> variables,
            List<EntityBatch> batches) {}

    /** Texts of more parts than this differ from request to request and are not kept. */
    private static final int MOST_PARTS = 32;

    /** As many partial texts of one fetch are kept. */
    private static final int MOST_KNOWN = 64;

    /** What a partial text depends on: its batches, and what is left out of each. */
    private record Cut(String alias, Set<String> left) {}

    /** A partial text made ready to be sent. */
    private record Partial(PartialOperation.Asked asked, byte[] bodyStart) {}

    private boolean contextual;
    private final JsonShape treeShape = JsonShape.empty();
    private final @Nullable PlanNode root;
    private final Map<Fetch, Prepared> prepared = new IdentityHashMap<>();
    private final Map<Fetch, Map<List<Cut>, Partial>> partial = new IdentityHashMap<>();

    /** Prepares a plan. */
    public ExecutablePlan(QueryPlan plan) {
        this.root = plan.root();
        prepare(plan.root());
    }

    /** Whether this is the plan of a subscription. */
    public boolean isSubscription() {
        return root instanceof Subscribe;
    }

    /**
     * Whether the same entity may differ from place to place, because of what it is told from the
     * objects above it.
     */
    boolean isContextual() {
        return contextual;
    }

    Subscribe subscription() {
        if (root instanceof Subscribe subscribe) {
            return subscribe;
        }
        throw new IllegalStateException("the plan is not of a subscription");
    }

    /** An empty tree for the answers of one run. */
    JsonObject newTree() {
        return new JsonObject(treeShape);
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
            case Fetch fetch -> {
                byte[] start = bodyStart(fetch, fetch.operation());
                JsonShape answerShape = JsonShape.ofResponse(fetch.renames());
                prepared.put(
                        fetch,
                        new Prepared(
                                prepared.size(),
                                start,
                                answerShape,
                                parts(fetch),
                                AnswerForm.of(fetch)));
                partial.put(fetch, new ConcurrentHashMap<>());
                contextual |=
                        fetch.target() instanceof Entities(var parts)
                                && parts.stream().anyMatch(part -> !part.contexts().isEmpty());
            }
            case Sequence(var nodes) -> nodes.forEach(this::prepare);
            case Parallel(var nodes) -> nodes.forEach(this::prepare);
            case Subscribe(Fetch primary, PlanNode rest) -> {
                prepare(primary);
                prepare(rest);
            }
        }
    }

    /** The call for these batches: all of the fetch, or what of it has something to be asked. */
    Call call(Fetch fetch, List<EntityBatch> batches) {
        boolean whole =
                switch (fetch.target()) {
                    case Root _ -> true;
                    case Entities(List<EntityPart> parts) ->
                            parts.size() == batches.size()
                                    && batches.stream().allMatch(EntityBatch::isPlain);
                };
        if (whole) {
            return new Call(
                    fetch.operation(), prepared(fetch).bodyStart(), fetch.variables(), batches);
        }
        Partial known = partial(fetch, batches);
        List<EntityBatch> asked =
                batches.stream()
                        .filter(batch -> known.asked().aliases().contains(batch.alias()))
                        .toList();
        return new Call(known.asked().text(), known.bodyStart(), known.asked().variables(), asked);
    }

    private Partial partial(Fetch fetch, List<EntityBatch> batches) {
        Map<List<Cut>, Partial> known = Objects.requireNonNull(partial.get(fetch));
        List<Cut> cuts =
                batches.stream().map(batch -> new Cut(batch.alias(), batch.left())).toList();
        Partial found = known.get(cuts);
        if (found == null) {
            var asked = PartialOperation.of(fetch.operation(), batches);
            found = new Partial(asked, bodyStart(fetch, asked.text()));
            if (batches.size() <= MOST_PARTS && known.size() < MOST_KNOWN) {
                known.put(cuts, found);
            }
        }
        return found;
    }

    private static List<PreparedPart> parts(Fetch fetch) {
        return switch (fetch.target()) {
            case Root _ -> List.of();
            case Entities(List<EntityPart> parts) -> parts.stream().map(PreparedPart::new).toList();
        };
    }

    private static byte[] bodyStart(Fetch fetch, String operation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(out, "{\"query\":");
        out.writeBytes(Json.bytes(operation));
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
