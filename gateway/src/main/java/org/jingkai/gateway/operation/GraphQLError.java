package org.jingkai.gateway.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors} in an answer. {@code path} holds response names and list indexes;
 * empty means that the error belongs to no field. {@code extensions} always holds {@code code}.
 */
public record GraphQLError(
        String message,
        List<Location> locations,
        List<Object> path,
        Map<String, ? extends @Nullable Object> extensions) {

    /** Where in the client's document, counted from one. */
    public record Location(int line, int column) {}

    /** An error with a code and nothing else. */
    public static GraphQLError of(String code, String message) {
        return new GraphQLError(message, List.of(), List.of(), Map.of("code", code));
    }

    /** An error with a code at a field. */
    public static GraphQLError at(List<Object> path, String code, String message) {
        return new GraphQLError(message, List.of(), path, Map.of("code", code));
    }

    /** The entry in the order the specification prints it. */
    public Map<String, Object> toJson() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", message);
        if (!locations.isEmpty()) {
            entry.put("locations", locations.stream().map(GraphQLError::locationJson).toList());
        }
        if (!path.isEmpty()) {
            entry.put("path", path);
        }
        if (!extensions.isEmpty()) {
            entry.put("extensions", extensions);
        }
        return entry;
    }

    private static Map<String, Integer> locationJson(Location location) {
        Map<String, Integer> entry = new LinkedHashMap<>();
        entry.put("line", location.line());
        entry.put("column", location.column());
        return entry;
    }
}
