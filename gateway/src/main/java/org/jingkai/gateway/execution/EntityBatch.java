package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonSet;
import org.jingkai.gateway.plan.PlanNode.EntityPart;

/**
 * The representations of one part of an entity fetch, each once, with the objects of the tree they
 * stand for.
 */
final class EntityBatch {

    private static final int ROOM = 2048;

    private final EntityPart part;
    private final Set<String> left;
    private final String suffix;
    private final JsonSet representations = new JsonSet(ROOM);
    private final List<JsonObject> objects = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /**
     * An empty batch.
     *
     * @param left the fields of the part that are not asked, because what they require is not known
     * @param number tells apart the batches of a part that leave something out
     */
    EntityBatch(EntityPart part, Set<String> left, int number) {
        this.part = part;
        this.left = left;
        this.suffix = left.isEmpty() ? "" : "_without_" + number;
    }

    EntityPart part() {
        return part;
    }

    /** The response name of its {@code _entities} field. */
    String alias() {
        return part.alias() + suffix;
    }

    /** The variable that carries the representations. */
    String variable() {
        return part.variable() + suffix;
    }

    Set<String> left() {
        return left;
    }

    JsonSet representations() {
        return representations;
    }

    /** Whether everything that the part asks is asked. */
    boolean isWhole() {
        return left.isEmpty();
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Adds an object; false if something is not known of it that has to be told. */
    boolean add(RepresentationRule rule, JsonObject object) {
        var out = representations.next();
        boolean complete = left.isEmpty() ? rule.write(object, out) : rule.write(object, left, out);
        if (!complete) {
            representations.cancel();
            return false;
        }
        objects.add(object);
        numbers.add(representations.take());
        return true;
    }

    /** Whether there is one entity for each representation, so that it is known which is which. */
    boolean fits(List<?> entities) {
        return entities.size() == representations.size();
    }

    /** Gives each object what came back for its representation. */
    void deliver(List<?> entities, BiConsumer<JsonObject, JsonObject> taker) {
        for (int i = 0; i < objects.size(); i++) {
            if (entities.get(numbers.get(i)) instanceof JsonObject entity) {
                taker.accept(objects.get(i), entity);
            }
        }
    }

    /**
     * The paths of the objects that a representation stands for; worked out only when an error has
     * to be placed.
     */
    List<List<Object>> pathsOf(int number, JsonObject root) {
        Set<JsonObject> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < objects.size(); i++) {
            if (numbers.get(i) == number) {
                wanted.add(objects.get(i));
            }
        }
        List<List<Object>> paths = new ArrayList<>();
        TreeWalk.paths(
                root,
                part.path(),
                (object, path) -> {
                    if (wanted.contains(object)) {
                        paths.add(List.copyOf(path));
                    }
                });
        return paths;
    }
}
