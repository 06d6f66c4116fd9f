package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.Path;
import org.jspecify.annotations.Nullable;

/** Finds the objects at a path of the merged tree. */
final class TreeWalk {

    private final List<Path.Step> steps;
    private final BiConsumer<JsonObject, List<Object>> visitor;
    private final List<Object> path = new ArrayList<>();

    private TreeWalk(List<Path.Step> steps, BiConsumer<JsonObject, List<Object>> visitor) {
        this.steps = steps;
        this.visitor = visitor;
    }

    /**
     * Visits each object with its path; the list that holds the path is used again after the visit.
     */
    static void objects(JsonObject root, Path path, BiConsumer<JsonObject, List<Object>> visitor) {
        new TreeWalk(path.steps(), visitor).walk(root, 0);
    }

    private void walk(@Nullable Object value, int depth) {
        switch (value) {
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    path.add(i);
                    walk(list.get(i), depth);
                    path.removeLast();
                }
            }
            case JsonObject object -> walk(object, depth);
            case null, default -> {}
        }
    }

    private void walk(JsonObject object, int depth) {
        if (depth == steps.size()) {
            visitor.accept(object, path);
            return;
        }
        switch (steps.get(depth)) {
            case Path.Member(String name) -> {
                path.add(name);
                walk(object.get(name), depth + 1);
                path.removeLast();
            }
            case Path.Each() -> walk(object, depth + 1);
            case Path.OnType(String type) -> {
                if (type.equals(object.get("__typename"))) {
                    walk(object, depth + 1);
                }
            }
        }
    }
}
