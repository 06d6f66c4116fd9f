package org.jingkai.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a supergraph text uses the specifications it links: {@code @link(url:
 * ".../join/v0.3", as: "j")} makes {@code @join__type} read {@code @j__type}.
 *
 * <p>Source: Apollo link v1.0 and core v0.1 (whose {@code @core(feature:)} means the same).
 */
final class LinkedNames {

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> imports = new HashMap<>();
    private final Set<String> machinery = new LinkedHashSet<>(Set.of("link", "core", "join"));

    private LinkedNames() {}

    static LinkedNames of(@Nullable SchemaDefinition schema) {
        LinkedNames names = new LinkedNames();
        if (schema != null) {
            for (Directive directive : schema.getDirectives()) {
                names.read(directive);
            }
        }
        return names;
    }

    /**
     * The name of a directive that has the specification's own name, such as {@code inaccessible}.
     */
    String directive(String specification) {
        String imported = imports.get("@" + specification);
        return imported != null ? imported : prefixes.getOrDefault(specification, specification);
    }

    /** The name of an element inside a specification, such as {@code type} of {@code join}. */
    String element(String specification, String element) {
        String imported = imports.get("@" + element);
        String prefix = prefixes.getOrDefault(specification, specification);
        return imported != null && specification.equals("join")
                ? imported
                : prefix + "__" + element;
    }

    /** Whether a type or directive belongs to a linked specification and not to the graph. */
    boolean isMachinery(String name) {
        int cut = name.indexOf("__");
        return machinery.contains(cut > 0 ? name.substring(0, cut) : name);
    }

    private void read(Directive directive) {
        String url = string(directive, directive.getName().equals("core") ? "feature" : "url");
        if (url == null) {
            return;
        }
        String specification = specificationOf(url);
        String as = string(directive, "as");
        String prefix = as != null ? as : specification;
        prefixes.put(specification, prefix);
        machinery.add(prefix);
        importsOf(directive).forEach(this::readImport);
    }

    private void readImport(Value<?> value) {
        switch (value) {
            case StringValue name -> imports.put(name.getValue(), bare(name.getValue()));
            case ObjectValue pair -> {
                String name = member(pair, "name");
                String as = member(pair, "as");
                if (name != null) {
                    imports.put(name, bare(as != null ? as : name));
                }
            }
            default -> {}
        }
    }

    private static java.util.List<Value> importsOf(Directive directive) {
        return Optional.ofNullable(directive.getArgument("import"))
                .map(argument -> argument.getValue())
                .filter(ArrayValue.class::isInstance)
                .map(value -> ((ArrayValue) value).getValues())
                .orElse(java.util.List.of());
    }

    private static @Nullable String member(ObjectValue value, String name) {
        for (ObjectField field : value.getObjectFields()) {
            if (field.getName().equals(name) && field.getValue() instanceof StringValue text) {
                return text.getValue();
            }
        }
        return null;
    }

    private static String bare(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private static String specificationOf(String url) {
        String[] parts = url.split("/", -1);
        int last = parts.length - 1;
        return last > 0 && parts[last].matches("v\\d+(\\.\\d+)*") ? parts[last - 1] : parts[last];
    }

    private static @Nullable String string(Directive directive, String argument) {
        var found = directive.getArgument(argument);
        return found != null && found.getValue() instanceof StringValue text
                ? text.getValue()
                : null;
    }
}
