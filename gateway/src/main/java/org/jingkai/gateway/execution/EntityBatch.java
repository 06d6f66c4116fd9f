package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jspecify.annotations.Nullable;

/**
 * The representations of one part of an entity fetch, each once, with the objects of the tree it
 * stands for.
 *
 * @param targets by representation, in the order in which they are sent
 */
record EntityBatch(EntityPart part, Map<JsonObject, List<JsonObject>> targets) {

    /** Gathers the representations of all objects at the part's path. */
    static EntityBatch gather(EntityPart part, JsonObject root) {
        Map<JsonObject, List<JsonObject>> targets = new LinkedHashMap<>();
        TreeWalk.objects(
                root,
                part.path(),
                (object, _) -> {
                    JsonObject representation =
                            RepresentationBuilder.build(part.representations(), object);
                    if (representation != null) {
                        targets.computeIfAbsent(representation, _ -> new ArrayList<>(1))
                                .add(object);
                    }
                });
        return new EntityBatch(part, targets);
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /**
     * The paths of the objects that a representation stands for; worked out only when an error has
     * to be placed.
     */
    List<List<Object>> pathsOf(int index, JsonObject root) {
        @Nullable List<JsonObject> wanted = null;
        int position = 0;
        for (List<JsonObject> objects : targets.values()) {
            if (position++ == index) {
                wanted = objects;
            }
        }
        List<List<Object>> paths = new ArrayList<>();
        if (wanted != null) {
            List<JsonObject> objects = wanted;
            TreeWalk.objects(
                    root,
                    part.path(),
                    (object, path) -> {
                        if (objects.stream().anyMatch(o -> o == object)) {
                            paths.add(List.copyOf(path));
                        }
                    });
        }
        return paths;
    }
}
