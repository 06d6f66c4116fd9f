package org.jingkai.gateway.execution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.PlanNode.EntityPart;

/**
 * The batches of a part whose fields are told values from above: entities with equal values share
 * one.
 */
final class ContextBatches {

    private record Alike(Set<String> left, String told) {}

    private final EntityPart part;
    private final Map<Alike, EntityBatch> batches = new LinkedHashMap<>();

    ContextBatches(EntityPart part) {
        this.part = part;
    }

    /** Adds an entity, or as much of what is asked of it as can be asked. */
    void add(RepresentationRule rule, JsonObject object, ContextValues told) {
        if (batch(told.unknown(), told).add(rule, object)) {
            return;
        }
        Set<String> unknown = rule.unknown(object);
        if (!unknown.isEmpty()) {
            Set<String> left = new LinkedHashSet<>(told.unknown());
            left.addAll(unknown);
            batch(left, told).add(rule, object);
        }
    }

    List<EntityBatch> filled() {
        return batches.values().stream().filter(batch -> !batch.isEmpty()).toList();
    }

    private EntityBatch batch(Set<String> left, ContextValues told) {
        return batches.computeIfAbsent(
                new Alike(left, told.text()),
                alike -> EntityBatch.inContext(part, alike.left(), told, batches.size()));
    }
}
