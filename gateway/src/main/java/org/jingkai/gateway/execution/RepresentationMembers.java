package org.jingkai.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.json.JsonLookup;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationFragment;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jspecify.annotations.Nullable;

/**
 * The members of a representation, or of an object inside one, written straight from the tree. What
 * they are is worked out once for each type of object.
 */
final class RepresentationMembers {

    private static final String ANY = "";

    /** Types are told by subgraphs, so that there may be more than the schema has. */
    private static final int MOST_TYPES = 1_000;

    /** One member; {@code inner} is null for a leaf. */
    private record Member(
            byte[] written,
            boolean nullable,
            boolean typename,
            @Nullable RepresentationMembers inner) {}

    /** All members of objects of one type, without fragments. */
    private record Members(List<Member> list, JsonLookup lookup) {}

    private final List<RepresentationSelection> selections;
    private final boolean mixed;
    private final Map<String, Members> byType = new ConcurrentHashMap<>();

    RepresentationMembers(List<RepresentationSelection> selections) {
        this.selections = selections;
        this.mixed = selections.stream().anyMatch(RepresentationFragment.class::isInstance);
        byType.put(ANY, members(ANY));
    }

    /**
     * Writes the members, each after a comma if something stands before; false if one of them was
     * never fetched or is null where it must not be.
     */
    boolean write(JsonObject object, JsonOutput out, boolean first) {
        Members members = of(object);
        int[] positions = members.lookup.positions(object);
        boolean comma = !first;
        for (int i = 0; i < positions.length; i++) {
            Member member = members.list.get(i);
            if (positions[i] < 0) {
                if (member.typename) {
                    continue;
                }
                return false;
            }
            if (comma) {
                out.raw(',');
            }
            comma = true;
            out.raw(member.written);
            Object value = object.value(positions[i]);
            if (member.typename && !(value instanceof String)) {
                return false;
            }
            if (value == null ? !member.nullable : !write(value, member.inner, out)) {
                return false;
            }
            if (value == null) {
                out.nothing();
            }
        }
        return true;
    }

    private static boolean write(
            @Nullable Object value, @Nullable RepresentationMembers inner, JsonOutput out) {
        if (inner == null) {
            out.value(value);
            return true;
        }
        return switch (value) {
            case JsonObject object -> {
                out.raw('{');
                boolean complete = inner.write(object, out, true);
                out.raw('}');
                yield complete;
            }
            case List<?> list -> list(list, inner, out);
            case null, default -> {
                out.value(value);
                yield true;
            }
        };
    }

    private static boolean list(List<?> list, RepresentationMembers inner, JsonOutput out) {
        out.raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            if (!write(list.get(i), inner, out)) {
                return false;
            }
        }
        out.raw(']');
        return true;
    }

    private Members of(JsonObject object) {
        String type = mixed && object.get("__typename") instanceof String told ? told : ANY;
        Members known = byType.get(type);
        if (known == null) {
            known = members(type);
            if (byType.size() < MOST_TYPES) {
                byType.put(type, known);
            }
        }
        return known;
    }

    private Members members(String type) {
        Map<String, RepresentationField> fields = new LinkedHashMap<>();
        collect(type, selections, fields);
        List<Member> members = new ArrayList<>();
        List<String> storageNames = new ArrayList<>();
        for (RepresentationField field : fields.values()) {
            storageNames.add(field.storageName());
            members.add(
                    new Member(
                            ('"' + field.name() + "\":").getBytes(StandardCharsets.US_ASCII),
                            field.nullable(),
                            field.name().equals("__typename"),
                            field.selections().isEmpty()
                                    ? null
                                    : new RepresentationMembers(field.selections())));
        }
        return new Members(members, new JsonLookup(storageNames));
    }

    private static void collect(
            String type,
            List<RepresentationSelection> selections,
            Map<String, RepresentationField> into) {
        for (RepresentationSelection selection : selections) {
            switch (selection) {
                case RepresentationField field ->
                        into.merge(field.name(), field, RepresentationMembers::join);
                case RepresentationFragment(List<String> types, var inner) -> {
                    if (types.contains(type)) {
                        collect(type, inner, into);
                    }
                }
            }
        }
    }

    private static RepresentationField join(RepresentationField one, RepresentationField other) {
        List<RepresentationSelection> both = new ArrayList<>(one.selections());
        both.addAll(other.selections());
        return new RepresentationField(
                other.storageName(), one.name(), one.nullable() && other.nullable(), both);
    }
}
