package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.plan.PlanNode.Entities;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Root;
import org.jingkai.gateway.response.Merge;
import org.jspecify.annotations.Nullable;

/** Takes what one fetch brought into the tree, and places its errors there. */
final class Absorption {

    /** The errors of one answer: those that are told, and how many more there were. */
    record Placed(List<GraphQLError> errors, long leftOut) {

        static final Placed NONE = new Placed(List.of(), 0);
    }

    /** The nulls of as many errors are known for what they are. */
    private static final int MOST_FAILED = 20_000;

    private final Fetch fetch;
    private final List<AnswerForm> forms;
    private final List<EntityBatch> batches;
    private final JsonObject tree;
    private final boolean copying;
    private final ErrorPolicy policy;

    /** {@code copying} says that objects brought once must not stand in several places. */
    Absorption(
            Fetch fetch,
            List<AnswerForm> forms,
            List<EntityBatch> batches,
            JsonObject tree,
            boolean copying,
            ErrorPolicy policy) {
        this.fetch = fetch;
        this.forms = forms;
        this.batches = batches;
        this.tree = tree;
        this.copying = copying;
        this.policy = policy;
    }

    /** Merges the answer and returns its errors with paths of the tree. */
    Placed absorb(Answer answer) {
        return switch (answer) {
            case Answer.Silent(String reason) -> unavailable(reason);
            case Answer.Late(String reason) ->
                    new Placed(List.of(Deadline.exceeded(fetch.subgraph(), reason, place())), 0);
            case Answer.Said(JsonObject data, List<JsonObject> errors) -> {
                String fault = data == null || !errors.isEmpty() ? null : fault(data);
                if (data != null) {
                    forgetFailed(data, errors);
                    merge(data);
                }
                yield fault == null ? place(errors) : unavailable(fault);
            }
        };
    }

    private Placed unavailable(String reason) {
        return new Placed(
                List.of(SubgraphErrors.unavailable(fetch.subgraph(), reason, place())), 0);
    }

    /**
     * Drops the nulls that errors explain: they are no values, so they are nothing that another
     * subgraph could be told.
     */
    private void forgetFailed(JsonObject data, List<JsonObject> errors) {
        Map<JsonObject, BitSet> failed = new IdentityHashMap<>();
        int examined = Math.min(errors.size(), MOST_FAILED);
        for (JsonObject error : errors.subList(0, examined)) {
            noteFailed(data, SubgraphErrors.path(error), failed);
        }
        failed.forEach(JsonObject::remove);
    }

    private void noteFailed(JsonObject data, List<Object> path, Map<JsonObject, BitSet> failed) {
        Object at = data;
        for (Object step : path) {
            if (at instanceof JsonObject object && step instanceof String name) {
                int position = object.find(renamed(name));
                if (position < 0) {
                    return;
                }
                at = object.value(position);
                if (at == null) {
                    failed.computeIfAbsent(object, _ -> new BitSet()).set(position);
                }
            } else if (at instanceof List<?> list
                    && step instanceof Integer index
                    && index >= 0
                    && index < list.size()) {
                at = list.get(index);
            } else {
                return;
            }
        }
    }

    private void merge(JsonObject data) {
        switch (fetch.target()) {
            case Root(Path path, var _) ->
                    TreeWalk.objects(tree, path, object -> take(object, data));
            case Entities _ -> batches.forEach(batch -> merge(batch, data));
        }
    }

    private void take(JsonObject object, JsonObject brought) {
        Merge.into(object, copying ? Merge.copy(brought) : brought);
    }

    private void merge(EntityBatch batch, JsonObject data) {
        if (data.get(batch.alias()) instanceof List<?> entities && batch.fits(entities)) {
            batch.deliver(entities, this::take);
        }
    }

    /** What an answer without errors lacks all the same; null if it is whole. */
    private @Nullable String fault(JsonObject data) {
        if (!isWhole(data)) {
            return "did not answer with one entity for each it was asked for";
        }
        String missing = missing(data);
        return missing == null
                ? null
                : "left out the field %s, which it was asked for".formatted(missing);
    }

    private @Nullable String missing(JsonObject data) {
        if (fetch.target() instanceof Entities(var parts)) {
            for (EntityBatch batch : batches) {
                AnswerForm form = forms.get(parts.indexOf(batch.part()));
                String missing = batch.isWhole() ? form.missing(data.get(batch.alias())) : null;
                if (missing != null) {
                    return missing;
                }
            }
            return null;
        }
        return forms.getFirst().missing(data);
    }

    /** Whether no list of entities is missing, too short or too long to tell which is which. */
    private boolean isWhole(JsonObject data) {
        return batches.stream()
                .allMatch(batch ->
                        data.get(batch.alias()) instanceof List<?> entities
                                && batch.fits(entities));
    }

    private Placed place(List<JsonObject> errors) {
        if (errors.isEmpty()) {
            return Placed.NONE;
        }
        SubgraphErrors told = new SubgraphErrors(fetch.subgraph(), policy.of(fetch.subgraph()));
        List<GraphQLError> placed = new ArrayList<>();
        int next = 0;
        while (next < errors.size() && placed.size() < policy.most()) {
            JsonObject reported = errors.get(next++);
            for (List<Object> place : places(path(reported), policy.most() - placed.size())) {
                placed.add(told.reported(reported, place));
            }
        }
        return new Placed(placed, errors.size() - next);
    }

    private List<Object> path(JsonObject reported) {
        return SubgraphErrors.path(reported).stream()
                .<Object>map(step -> step instanceof String s ? renamed(s) : step)
                .toList();
    }

    private String renamed(String name) {
        return fetch.renames().getOrDefault(name, name);
    }

    /** Where an error stands: the first of the places, if it stands in many. */
    private List<List<Object>> places(List<Object> path, int most) {
        if (path.isEmpty()) {
            return List.of(place());
        }
        if (fetch.target() instanceof Root(Path at, var _)) {
            List<List<Object>> places = new ArrayList<>();
            TreeWalk.paths(
                    tree,
                    at,
                    (_, start) -> {
                        if (places.size() < most) {
                            places.add(joined(start, path));
                        }
                    });
            return places;
        }
        EntityBatch batch = batchOf(path.getFirst());
        if (batch == null || path.size() < 2 || !(path.get(1) instanceof Integer index)) {
            return List.of(place());
        }
        List<List<Object>> places = new ArrayList<>();
        for (List<Object> start : batch.pathsOf(index, tree, most)) {
            places.add(joined(start, path.subList(2, path.size())));
        }
        return places.isEmpty() ? List.of(place()) : places;
    }

    private static List<Object> joined(List<Object> start, List<Object> rest) {
        List<Object> full = new ArrayList<>(start);
        full.addAll(rest);
        return full;
    }

    private @Nullable EntityBatch batchOf(Object alias) {
        for (EntityBatch batch : batches) {
            if (batch.alias().equals(alias)) {
                return batch;
            }
        }
        return null;
    }

    /**
     * The place of the whole fetch: its only root field, or the way to its entities up to the first
     * list.
     */
    private List<Object> place() {
        return switch (fetch.target()) {
            case Root(Path path, List<FetchSelection> selections) ->
                    path.equals(Path.ROOT)
                                    && selections.size() == 1
                                    && selections.getFirst() instanceof FetchField field
                            ? List.of(renamed(field.outputName()))
                            : members(path);
            case Entities(var parts) ->
                    parts.size() == 1 ? members(parts.getFirst().path()) : List.of();
        };
    }

    private static List<Object> members(Path path) {
        List<Object> members = new ArrayList<>();
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Member(String name) -> members.add(name);
                case Path.Each() -> {
                    return members;
                }
                case Path.OnType(String _) -> {}
            }
        }
        return members;
    }
}
