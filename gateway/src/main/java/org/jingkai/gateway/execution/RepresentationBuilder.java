package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.Representation;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationFragment;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jingkai.gateway.plan.Representation.Requirement;
import org.jspecify.annotations.Nullable;

/** Builds the representation of an object: its type's name, its key, and what is required. */
final class RepresentationBuilder {

    /** Stands for a member that was never fetched, so that there is nothing to send. */
    private static final Object ABSENT = new Object();

    /**
     * A representation that can be sent.
     *
     * @param unknown the fields whose requirements are not known, so that they are not asked
     */
    record Built(JsonObject representation, Set<String> unknown) {}

    private RepresentationBuilder() {}

    /**
     * The representation; null if the object is none of these types, or its key is unknown, or null
     * where the subgraph has no null.
     */
    static @Nullable Built build(List<Representation> rules, JsonObject object) {
        Representation rule = rule(rules, object.get("__typename"));
        if (rule == null) {
            return null;
        }
        JsonObject representation = identified(rule, object);
        if (representation == null) {
            return null;
        }
        return fill(representation, rule.required(), object)
                ? new Built(representation, Set.of())
                : withKnownRequirements(rule, object);
    }

    private static @Nullable Representation rule(
            List<Representation> rules, @Nullable Object typename) {
        for (Representation rule : rules) {
            if (rule.onType().equals(typename)) {
                return rule;
            }
        }
        for (Representation rule : rules) {
            if (rule.anyType() || typename == null) {
                return rule;
            }
        }
        return null;
    }

    private static @Nullable JsonObject identified(Representation rule, JsonObject object) {
        JsonObject representation = new JsonObject();
        representation.append("__typename", rule.typename());
        boolean complete =
                fill(representation, rule.keys(), object) && hasKey(representation, rule);
        return complete ? representation : null;
    }

    private static @Nullable Built withKnownRequirements(Representation rule, JsonObject object) {
        Set<String> unknown = new LinkedHashSet<>();
        JsonObject representation = identified(rule, object);
        for (Requirement requirement : rule.requirements()) {
            if (!fill(new JsonObject(), requirement.selections(), object)) {
                unknown.add(requirement.field());
            } else if (representation != null) {
                fill(representation, requirement.selections(), object);
            }
        }
        return representation == null ? null : new Built(representation, unknown);
    }

    private static boolean hasKey(JsonObject representation, Representation rule) {
        for (int i = 1; i < representation.size(); i++) {
            if (representation.value(i) != null) {
                return true;
            }
        }
        return rule.keys().isEmpty();
    }

    private static boolean fill(
            JsonObject into, List<RepresentationSelection> selections, JsonObject object) {
        for (RepresentationSelection selection : selections) {
            boolean filled =
                    switch (selection) {
                        case RepresentationField field -> fill(into, field, object);
                        case RepresentationFragment(List<String> types, var inner) ->
                                !(object.get("__typename") instanceof String typename)
                                        || !types.contains(typename)
                                        || fill(into, inner, object);
                    };
            if (!filled) {
                return false;
            }
        }
        return true;
    }

    private static boolean fill(JsonObject into, RepresentationField field, JsonObject object) {
        int position = object.find(field.storageName());
        if (position < 0) {
            return field.name().equals("__typename");
        }
        Object value = value(object.value(position), field.selections());
        if (value == ABSENT || (value == null && !field.nullable())) {
            return false;
        }
        Object known = into.get(field.name());
        if (known instanceof JsonObject before && value instanceof JsonObject more) {
            org.jingkai.gateway.response.Merge.into(before, more);
        } else {
            into.put(field.name(), value);
        }
        return true;
    }

    private static @Nullable Object value(
            @Nullable Object value, List<RepresentationSelection> selections) {
        if (selections.isEmpty()) {
            return value;
        }
        return switch (value) {
            case JsonObject object -> nested(object, selections);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>(list.size());
                for (Object item : list) {
                    Object built = value(item, selections);
                    if (built == ABSENT) {
                        yield ABSENT;
                    }
                    items.add(built);
                }
                yield items;
            }
            case null, default -> value;
        };
    }

    private static Object nested(JsonObject object, List<RepresentationSelection> selections) {
        JsonObject nested = new JsonObject();
        return fill(nested, selections, object) ? nested : ABSENT;
    }
}
