package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jspecify.annotations.Nullable;

/** One part of an entity fetch with its rules made ready to write representations. */
final class PreparedPart {

    private final EntityPart part;
    private final List<RepresentationRule> rules;
    private final List<PreparedContext> contexts;

    PreparedPart(EntityPart part) {
        this.part = part;
        this.rules = part.representations().stream().map(RepresentationRule::new).toList();
        this.contexts = part.contexts().stream().map(PreparedContext::new).toList();
    }

    /**
     * Gathers the representations of all objects at the part's path: those that are told everything
     * first, then the others by what cannot be asked of them.
     */
    List<EntityBatch> gather(JsonObject root) {
        return contexts.isEmpty() ? gatherAll(root) : gatherByContext(root);
    }

    private List<EntityBatch> gatherByContext(JsonObject root) {
        ContextBatches batches = new ContextBatches(part);
        TreeWalk.trails(
                root,
                part.path(),
                (object, trail) -> {
                    RepresentationRule rule = rule(object.get("__typename"));
                    if (rule != null && rule.hasKey(object)) {
                        batches.add(rule, object, ContextValues.of(contexts, trail));
                    }
                });
        return batches.filled();
    }

    private List<EntityBatch> gatherAll(JsonObject root) {
        EntityBatch whole = new EntityBatch(part, Set.of(), 0);
        Map<Set<String>, EntityBatch> partial = new LinkedHashMap<>();
        TreeWalk.objects(
                root,
                part.path(),
                object -> {
                    RepresentationRule rule = rule(object.get("__typename"));
                    if (rule != null && rule.hasKey(object) && !whole.add(rule, object)) {
                        addWithout(rule.unknown(object), rule, object, partial);
                    }
                });
        List<EntityBatch> batches = new ArrayList<>();
        if (!whole.isEmpty()) {
            batches.add(whole);
        }
        partial.values().stream().filter(batch -> !batch.isEmpty()).forEach(batches::add);
        return batches;
    }

    /** Adds an object that lacks what some fields require, or its key and is left out. */
    private void addWithout(
            Set<String> unknown,
            RepresentationRule rule,
            JsonObject object,
            Map<Set<String>, EntityBatch> partial) {
        if (!unknown.isEmpty()) {
            partial.computeIfAbsent(
                            unknown, left -> new EntityBatch(part, left, 1 + partial.size()))
                    .add(rule, object);
        }
    }

    private @Nullable RepresentationRule rule(@Nullable Object typename) {
        for (RepresentationRule rule : rules) {
            if (typename != null && rule.isFor(typename)) {
                return rule;
            }
        }
        for (RepresentationRule rule : rules) {
            if (rule.isForAny() || typename == null) {
                return rule;
            }
        }
        return null;
    }
}
