package org.jingkai.gateway.composition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops {@code @external} from the key fields of type extensions. An extension repeats the key of
 * the type it extends and by the habit of Federation v1 marks it external, yet it resolves it.
 *
 * <pre>
 * extend type Zone @key(fields: "code") { code: ID! @external  trade: Trade }
 * extend type Zone @key(fields: "code") { code: ID!            trade: Trade }
 * </pre>
 */
final class ExtensionKeys {

    private ExtensionKeys() {}

    static Subgraph own(Subgraph subgraph, List<Subgraph> all) {
        Set<String> keys = new FieldSets(subgraph).coordinates("key");
        Map<String, TypeModel> types = new LinkedHashMap<>();
        for (TypeModel type : subgraph.types().values()) {
            boolean keyless = subgraph.versionOne() && !type.is("key");
            Set<String> own = keyless ? keysOf(type.name(), all) : keys;
            types.put(type.name(), type.extension() ? own(type, own) : type);
        }
        return subgraph.withTypes(types);
    }

    private static Set<String> keysOf(String type, List<Subgraph> all) {
        Set<String> keys = new HashSet<>();
        for (Subgraph subgraph : all) {
            if (subgraph.type(type).filter(each -> each.is("key")).isPresent()) {
                keys.addAll(new FieldSets(subgraph).coordinates("key"));
            }
        }
        return keys;
    }

    private static TypeModel own(TypeModel type, Set<String> keys) {
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        for (FieldModel field : type.fields().values()) {
            boolean key = keys.contains(type.name() + "." + field.name());
            fields.put(field.name(), key ? field.without("external") : field);
        }
        return type.with(type.directives(), fields);
    }
}
