package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.Path;
import org.jspecify.annotations.Nullable;

/** Finds the objects at a path of the merged tree. */
final class TreeWalk {

    private final List<Path.Step> steps;
    private final Consumer<JsonObject> visitor;
    private final @Nullable List<Object> path;
    private final JsonObject @Nullable [] trail;

    private TreeWalk(
            Path path,
            Consumer<JsonObject> visitor,
            @Nullable List<Object> track,
            JsonObject @Nullable [] trail) {
        this.steps = path.steps();
        this.visitor = visitor;
        this.path = track;
        this.trail = trail;
    }

    /** Visits each object. */
    static void objects(JsonObject root, Path path, Consumer<JsonObject> visitor) {
        new TreeWalk(path, visitor, null, null).walk(root, 0);
    }

    /**
     * Visits each object with its path; the list that holds the path is used again after the visit.
     */
    static void paths(JsonObject root, Path path, BiConsumer<JsonObject, List<Object>> visitor) {
        List<Object> track = new ArrayList<>();
        new TreeWalk(path, object -> visitor.accept(object, track), track, null).walk(root, 0);
    }

    /**
     * Visits each object with those on the way to it, by the number of steps that lead to them; the
     * array is used again after the visit.
     */
    static void trails(JsonObject root, Path path, BiConsumer<JsonObject, JsonObject[]> visitor) {
        JsonObject[] trail = new JsonObject[path.steps().size() + 1];
        new TreeWalk(path, object -> visitor.accept(object, trail), null, trail).walk(root, 0);
    }

    private void walk(@Nullable Object value, int depth) {
        if (value instanceof JsonObject object) {
            walk(object, depth);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (path != null) {
                    path.add(i);
                }
                walk(list.get(i), depth);
                leave();
            }
        }
    }

    private void walk(JsonObject object, int depth) {
        if (trail != null) {
            trail[depth] = object;
        }
        if (depth == steps.size()) {
            visitor.accept(object);
            return;
        }
        switch (steps.get(depth)) {
            case Path.Member(String name) -> {
                if (path != null) {
                    path.add(name);
                }
                walk(object.get(name), depth + 1);
                leave();
            }
            case Path.Each() -> walk(object, depth + 1);
            case Path.OnType(String type) -> {
                if (type.equals(object.get("__typename"))) {
                    walk(object, depth + 1);
                }
            }
        }
    }

    private void leave() {
        if (path != null) {
            path.removeLast();
        }
    }
}
