package org.jingkai.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a supergraph text uses the specifications it links: {@code @link(url:
 * ".../join/v0.3", as: "j")} makes {@code @join__type} read {@code @j__type}, and {@code import:
 * [{name: "@type", as: "@of"}]} makes it read {@code @of}.
 *
 * <p>Source: Apollo link v1.0 and core v0.1 (whose {@code @core(feature:)} means the same).
 */
final class LinkedNames {

    /**
     * One linked specification.
     *
     * @param imports names as the specification has them, directives with their {@code @}, to names
     *     as the text has them
     */
    private record Specification(String prefix, Map<String, String> imports) {

        String directive(String name) {
            String imported = imports.get("@" + name);
            return imported != null ? imported : prefix + "__" + name;
        }

        String type(String name) {
            return imports.getOrDefault(name, prefix + "__" + name);
        }

        boolean ownsDirective(String name) {
            return name.equals(prefix)
                    || name.startsWith(prefix + "__")
                    || imports.entrySet().stream()
                            .anyMatch(e -> e.getKey().startsWith("@") && e.getValue().equals(name));
        }

        boolean ownsType(String name) {
            return name.startsWith(prefix + "__")
                    || imports.entrySet().stream()
                            .anyMatch(
                                    e -> !e.getKey().startsWith("@") && e.getValue().equals(name));
        }
    }

    private static final Set<String> LINKING = Set.of("link", "core");

    private final Map<String, Specification> specifications = new HashMap<>();

    private LinkedNames() {
        for (String always : List.of("link", "core", "join")) {
            specifications.put(always, new Specification(always, Map.of()));
        }
    }

    /** Reads the directives of the schema definition and its extensions. */
    static LinkedNames of(List<Directive> schemaDirectives) {
        LinkedNames names = new LinkedNames();
        Set<String> linking = linkingNames(schemaDirectives);
        for (Directive directive : schemaDirectives) {
            if (linking.contains(directive.getName())) {
                names.read(directive);
            }
        }
        return names;
    }

    /**
     * The name of a directive that has the specification's own name, such as {@code inaccessible}.
     */
    String directive(String specification) {
        Specification linked = specifications.get(specification);
        return linked == null
                ? specification
                : linked.imports().getOrDefault("@" + specification, linked.prefix());
    }

    /** The name of a directive of a specification that has several, such as {@code listSize}. */
    String directive(String specification, String name) {
        Specification linked = specifications.get(specification);
        if (linked == null) {
            return name;
        }
        return name.equals(specification) ? directive(specification) : linked.directive(name);
    }

    /** The name of a directive inside {@code join}, such as {@code type}. */
    String joinDirective(String name) {
        return join().directive(name);
    }

    /** The name of a type inside {@code join}, such as {@code Graph}. */
    String joinType(String name) {
        return join().type(name);
    }

    /** Whether a directive belongs to a linked specification and not to the graph. */
    boolean ownsDirective(String name) {
        return specifications.values().stream().anyMatch(each -> each.ownsDirective(name));
    }

    /** Whether a type belongs to a linked specification and not to the graph. */
    boolean ownsType(String name) {
        return specifications.values().stream().anyMatch(each -> each.ownsType(name));
    }

    private Specification join() {
        return Objects.requireNonNull(specifications.get("join"));
    }

    /** The linking directives may themselves be linked under another name. */
    private static Set<String> linkingNames(List<Directive> directives) {
        Set<String> names = new java.util.HashSet<>(LINKING);
        for (Directive directive : directives) {
            String url = url(directive);
            String as = string(directive, "as");
            if (url != null && as != null && LINKING.contains(specificationOf(url))) {
                names.add(as);
            }
        }
        return names;
    }

    private void read(Directive directive) {
        String url = url(directive);
        if (url == null) {
            return;
        }
        String specification = specificationOf(url);
        String as = string(directive, "as");
        Map<String, String> imports = new HashMap<>();
        for (Value<?> value : importsOf(directive)) {
            readImport(value, imports);
        }
        specifications.put(
                specification, new Specification(as != null ? as : specification, imports));
    }

    private static @Nullable String url(Directive directive) {
        String url = string(directive, "url");
        return url != null ? url : string(directive, "feature");
    }

    private static void readImport(Value<?> value, Map<String, String> into) {
        switch (value) {
            case StringValue name -> into.put(name.getValue(), bare(name.getValue()));
            case ObjectValue pair -> {
                String name = member(pair, "name");
                String as = member(pair, "as");
                if (name != null) {
                    into.put(name, bare(as != null ? as : name));
                }
            }
            default -> {}
        }
    }

    @SuppressWarnings("rawtypes")
    private static List<Value> importsOf(Directive directive) {
        var argument = directive.getArgument("import");
        return argument != null && argument.getValue() instanceof ArrayValue list
                ? list.getValues()
                : List.of();
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
        String[] parts = url.split("/");
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
