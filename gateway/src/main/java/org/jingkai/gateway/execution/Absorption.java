package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.List;
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

    private final Fetch fetch;
    private final List<EntityBatch> batches;
    private final JsonObject tree;
    private final boolean copying;

    /** {@code copying} says that objects brought once must not stand in several places. */
    Absorption(Fetch fetch, List<EntityBatch> batches, JsonObject tree, boolean copying) {
        this.fetch = fetch;
        this.batches = batches;
        this.tree = tree;
        this.copying = copying;
    }

    /** Merges the answer and returns its errors with paths of the tree. */
    List<GraphQLError> absorb(Answer answer) {
        return switch (answer) {
            case Answer.Silent(String reason) ->
                    List.of(SubgraphErrors.unavailable(fetch.subgraph(), reason, place()));
            case Answer.Late(String reason) ->
                    List.of(Deadline.exceeded(fetch.subgraph(), reason, place()));
            case Answer.Said(JsonObject data, List<JsonObject> errors) -> {
                if (data != null) {
                    errors.forEach(error -> forgetFailed(data, SubgraphErrors.path(error)));
                    merge(data);
                }
                List<GraphQLError> placed = new ArrayList<>();
                errors.forEach(error -> place(error, placed));
                if (data != null && placed.isEmpty() && !isWhole(data)) {
                    placed.add(
                            SubgraphErrors.unavailable(
                                    fetch.subgraph(),
                                    "did not answer with one entity for each it was asked for",
                                    place()));
                }
                yield placed;
            }
        };
    }

    /**
     * Drops the null that an error explains: it is no value, so it is nothing that another subgraph
     * could be told.
     */
    private void forgetFailed(JsonObject data, List<Object> path) {
        Object at = data;
        for (Object step : path) {
            if (at instanceof JsonObject object && step instanceof String name) {
                int position = object.find(renamed(name));
                if (position < 0) {
                    return;
                }
                at = object.value(position);
                if (at == null) {
                    object.remove(position);
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

    /** Whether no list of entities is missing, too short or too long to tell which is which. */
    private boolean isWhole(JsonObject data) {
        return batches.stream()
                .allMatch(batch ->
                        data.get(batch.alias()) instanceof List<?> entities
                                && batch.fits(entities));
    }

    private void place(JsonObject reported, List<GraphQLError> into) {
        List<Object> path =
                SubgraphErrors.path(reported).stream()
                        .<Object>map(step -> step instanceof String s ? renamed(s) : step)
                        .toList();
        for (List<Object> place : places(path)) {
            into.add(SubgraphErrors.reported(fetch.subgraph(), reported, place));
        }
    }

    private String renamed(String name) {
        return fetch.renames().getOrDefault(name, name);
    }

    private List<List<Object>> places(List<Object> path) {
        if (path.isEmpty()) {
            return List.of(place());
        }
        if (fetch.target() instanceof Root(Path at, var _)) {
            List<List<Object>> places = new ArrayList<>();
            TreeWalk.paths(tree, at, (_, start) -> places.add(joined(start, path)));
            return places;
        }
        EntityBatch batch = batchOf(path.getFirst());
        if (batch == null || path.size() < 2 || !(path.get(1) instanceof Integer index)) {
            return List.of(place());
        }
        List<List<Object>> places = new ArrayList<>();
        for (List<Object> start : batch.pathsOf(index, tree)) {
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
