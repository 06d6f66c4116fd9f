package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonSet;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jspecify.annotations.Nullable;

/**
 * The representations of one part of an entity fetch, each once, with the objects of the tree they
 * stand for.
 */
final class EntityBatch {

    private static final int ROOM = 2048;

    private final EntityPart part;
    private final Set<String> left;
    private final String suffix;
    private final ContextValues told;
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
        this(part, left, left.isEmpty() ? "" : "_without_" + number, ContextValues.NONE);
    }

    private EntityBatch(EntityPart part, Set<String> left, String suffix, ContextValues told) {
        this.part = part;
        this.left = left;
        this.suffix = suffix;
        this.told = told;
    }

    /**
     * An empty batch of entities that are told the same from the objects above them.
     *
     * @param number tells apart the batches of the part; the first may be 0
     */
    static EntityBatch inContext(
            EntityPart part, Set<String> left, ContextValues told, int number) {
        return new EntityBatch(part, left, number == 0 ? "" : "_in_" + number, told);
    }

    /** The values that the entities are told from the objects above them, by variable. */
    Map<String, @Nullable Object> contexts() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        told.byVariable().forEach((name, value) -> named.put(name + suffix, value));
        return named;
    }

    /** The name of a variable of the part, as this batch uses it. */
    String named(String variable) {
        return variable + suffix;
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

    /** Whether the part is asked as the plan has it. */
    boolean isPlain() {
        return suffix.isEmpty() && left.isEmpty();
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
     * The paths of the objects that a representation stands for, the first of them; worked out only
     * when an error has to be placed.
     */
    List<List<Object>> pathsOf(int number, JsonObject root, int most) {
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
                    if (paths.size() < most && wanted.contains(object)) {
                        paths.add(List.copyOf(path));
                    }
                });
        return paths;
    }
}
