package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.execution.RepresentationBuilder.Built;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jspecify.annotations.Nullable;

/**
 * The representations of one part of an entity fetch, each once, with the objects of the tree it
 * stands for.
 *
 * @param alias the response name of its {@code _entities} field
 * @param variable the variable that carries the representations
 * @param left the fields of the part that are not asked, because what they require is not known
 * @param targets by representation, in the order in which they are sent
 */
record EntityBatch(
        EntityPart part,
        String alias,
        String variable,
        Set<String> left,
        Map<JsonObject, List<JsonObject>> targets) {

    /**
     * Gathers the representations of all objects at the part's path: those that are told everything
     * first, then the others by what cannot be asked of them.
     */
    static List<EntityBatch> gather(EntityPart part, JsonObject root) {
        Map<Set<String>, EntityBatch> batches = new LinkedHashMap<>();
        TreeWalk.objects(
                root,
                part.path(),
                (object, _) -> {
                    Built built = RepresentationBuilder.build(part.representations(), object);
                    if (built != null) {
                        batches.computeIfAbsent(
                                        built.unknown(), left -> of(part, left, batches.size()))
                                .targets()
                                .computeIfAbsent(built.representation(), _ -> new ArrayList<>(1))
                                .add(object);
                    }
                });
        return List.copyOf(batches.values());
    }

    private static EntityBatch of(EntityPart part, Set<String> left, int number) {
        String suffix = left.isEmpty() ? "" : "_without_" + number;
        return new EntityBatch(
                part, part.alias() + suffix, part.variable() + suffix, left, new LinkedHashMap<>());
    }

    /** Whether everything that the part asks is asked. */
    boolean isWhole() {
        return left.isEmpty();
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
