package org.jingkai.gateway.stub;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a stub answers with.
 *
 * @param roots by coordinate such as {@code Query.zone}: arguments to value
 * @param entities by type name: representation to object
 */
public record StubData(
        Map<String, Function<Map<String, Object>, @Nullable Object>> roots,
        Map<String, Function<Map<String, Object>, @Nullable Object>> entities) {

    @Nullable Object entity(Map<String, Object> representation) {
        String type = String.valueOf(representation.get("__typename"));
        var of = entities.get(type);
        return of == null ? null : of.apply(representation);
    }

    List<String> entityTypes() {
        return entities.keySet().stream().sorted().toList();
    }
}
