package org.jingkai.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.plan.Representation;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jingkai.gateway.plan.Representation.Requirement;

/** Writes the representations of one type: the type's name, the key, and what is required. */
final class RepresentationRule {

    private static final int SCRATCH = 256;

    /** As many ways to leave something out are kept; objects that are alike share one. */
    private static final int MOST_PARTIAL = 64;

    private final Representation representation;
    private final byte[] start;
    private final List<String> keys;
    private final RepresentationMembers whole;
    private final Map<Set<String>, RepresentationMembers> partial = new ConcurrentHashMap<>();

    RepresentationRule(Representation representation) {
        this.representation = representation;
        this.start =
                ("{\"__typename\":\"" + representation.typename() + '"')
                        .getBytes(StandardCharsets.US_ASCII);
        this.keys =
                representation.keys().stream()
                        .filter(RepresentationField.class::isInstance)
                        .map(key -> ((RepresentationField) key).storageName().intern())
                        .toList();
        this.whole = members(representation.required());
    }

    /** Whether the rule is made for objects of exactly this type. */
    boolean isFor(Object typename) {
        return representation.onType().equals(typename);
    }

    /** Whether it serves every object, whatever its type. */
    boolean isForAny() {
        return representation.anyType();
    }

    /** Whether the object has a key at all: all of it null is none. */
    boolean hasKey(JsonObject object) {
        for (String key : keys) {
            if (object.get(key) != null) {
                return true;
            }
        }
        return keys.isEmpty();
    }

    /** Writes key and all that is required; false if something of it is not known. */
    boolean write(JsonObject object, JsonOutput out) {
        return write(object, whole, out);
    }

    /** The same without what these fields require. */
    boolean write(JsonObject object, Set<String> unknown, JsonOutput out) {
        RepresentationMembers known = partial.get(unknown);
        if (known == null) {
            known = without(unknown);
            if (partial.size() < MOST_PARTIAL) {
                partial.put(unknown, known);
            }
        }
        return write(object, known, out);
    }

    /** The fields whose requirements are not known of an object. */
    Set<String> unknown(JsonObject object) {
        Set<String> unknown = new LinkedHashSet<>();
        for (Requirement requirement : representation.requirements()) {
            var members = new RepresentationMembers(requirement.selections());
            if (!members.write(object, new JsonOutput(SCRATCH), true)) {
                unknown.add(requirement.field());
            }
        }
        return unknown;
    }

    private boolean write(JsonObject object, RepresentationMembers members, JsonOutput out) {
        out.raw(start);
        boolean complete = members.write(object, out, false);
        out.raw('}');
        return complete;
    }

    private RepresentationMembers without(Set<String> unknown) {
        List<RepresentationSelection> known = new ArrayList<>();
        for (Requirement requirement : representation.requirements()) {
            if (!unknown.contains(requirement.field())) {
                known.addAll(requirement.selections());
            }
        }
        return members(known);
    }

    private RepresentationMembers members(List<RepresentationSelection> beyondTheKey) {
        List<RepresentationSelection> all = new ArrayList<>(representation.keys());
        all.addAll(beyondTheKey);
        return new RepresentationMembers(all);
    }
}
