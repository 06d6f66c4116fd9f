package org.jingkai.subgraph.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a schema that lack a description. */
final class Undescribed {

    private static final Set<String> NOT_OURS =
            Set.of(
                    "Query",
                    "_Any",
                    "_Entity",
                    "_Service",
                    "Boolean",
                    "Float",
                    "ID",
                    "Int",
                    "String");

    private Undescribed() {}

    static List<String> in(Answer introspection) {
        List<String> missing = new ArrayList<>();
        for (Map<String, Object> type : introspection.<Map<String, Object>>list("__schema.types")) {
            String name = String.valueOf(type.get("name"));
            boolean foreign =
                    name.startsWith("__")
                            || name.startsWith("link__")
                            || name.startsWith("federation__");
            if (foreign || "SCALAR".equals(type.get("kind"))) {
                continue;
            }
            if (!NOT_OURS.contains(name)) {
                check(type, name, missing);
            }
            for (Map<String, Object> field : parts(type, "fields")) {
                String place = name + "." + field.get("name");
                if (name.equals("Query") || !NOT_OURS.contains(name)) {
                    checkField(field, place, missing);
                }
            }
            parts(type, "inputFields").forEach(f -> check(f, name + "." + f.get("name"), missing));
            parts(type, "enumValues").forEach(v -> check(v, name + "." + v.get("name"), missing));
        }
        return missing;
    }

    private static void checkField(Map<String, Object> field, String place, List<String> missing) {
        if (place.startsWith("Query._")) {
            return;
        }
        check(field, place, missing);
        parts(field, "args").forEach(a -> check(a, place + "(" + a.get("name") + ":)", missing));
    }

    private static void check(Map<String, Object> part, String place, List<String> missing) {
        Object description = part.get("description");
        if (description == null || String.valueOf(description).isBlank()) {
            missing.add(place);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> of, String name) {
        @Nullable Object parts = of.get(name);
        return parts == null ? List.of() : (List<Map<String, Object>>) parts;
    }
}
