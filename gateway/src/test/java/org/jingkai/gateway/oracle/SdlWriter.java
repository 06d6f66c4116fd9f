package org.jingkai.gateway.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.oracle.TypePlan.Kind;
import org.jspecify.annotations.Nullable;

/** Writes the SDL of the monolith and of each subgraph. */
final class SdlWriter {

    static final String LINK =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", \
            "@provides", "@external", "@shareable", "@override", "@interfaceObject"])
            """;

    /** What a subgraph's own server adds to its SDL. */
    private static final String SERVED =
            """
            scalar _Any
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @external on OBJECT | FIELD_DEFINITION
            directive @shareable on OBJECT | FIELD_DEFINITION
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @interfaceObject on OBJECT
            """;

    private static final String INPUTS =
            "input In { p: Int! q: C = RED }\nenum C { RED GREEN BLUE }\n";

    private final Map<String, TypePlan> types;

    SdlWriter(Map<String, TypePlan> types) {
        this.types = types;
    }

    String monolith() {
        StringBuilder sdl = new StringBuilder(INPUTS);
        for (TypePlan type : types.values()) {
            if (type.kind == Kind.UNION) {
                union(sdl, type, type.allMembers());
            } else if (!type.fields.isEmpty()) {
                sdl.append(type.kind == Kind.INTERFACE ? "interface " : "type ").append(type.name);
                implementing(sdl, type.allInterfaces());
                sdl.append(" {");
                type.fields
                        .values()
                        .forEach(field -> sdl.append(' ').append(field.declaration(null)));
                sdl.append(" }\n");
            }
        }
        return sdl.toString();
    }

    private static void union(StringBuilder sdl, TypePlan type, Set<String> members) {
        sdl.append("union ")
                .append(type.name)
                .append(" = ")
                .append(String.join(" | ", members))
                .append('\n');
    }

    private static void implementing(StringBuilder sdl, Set<String> interfaces) {
        if (!interfaces.isEmpty()) {
            sdl.append(" implements ").append(String.join(" & ", interfaces));
        }
    }

    /** The SDL that is composed. */
    String subgraph(int s) {
        StringBuilder sdl = new StringBuilder();
        for (TypePlan type : types.values()) {
            if (type.isIn(s)) {
                write(sdl, type, s);
            }
        }
        if (sdl.indexOf("In)") >= 0) {
            sdl.append(INPUTS);
        } else if (sdl.toString().matches("(?s).*: \\[*C\\b.*")) {
            sdl.append("enum C { RED GREEN BLUE }\n");
        }
        return sdl.toString();
    }

    /** The same with what the subgraph's server adds. */
    String served(int s) {
        String sdl = subgraph(s);
        StringBuilder full = new StringBuilder(SERVED).append(sdl);
        boolean hasQuery = sdl.contains("type Query ");
        Set<String> entities = new LinkedHashSet<>();
        for (TypePlan type : types.values()) {
            boolean asObject = type.kind == Kind.ENTITY || isInterfaceObject(type, s);
            if (asObject && (type.keys.containsKey(s) || type.stubs.containsKey(s))) {
                entities.add(type.name);
            }
        }
        if (!entities.isEmpty()) {
            full.append("union _Entity = ").append(String.join(" | ", entities)).append('\n');
            full.append(hasQuery ? "extend type Query" : "type Query")
                    .append(" { _entities(representations: [_Any!]!): [_Entity]! }\n");
        } else if (!hasQuery) {
            full.append("type Query { _nothing: Int }\n");
        }
        return full.toString();
    }

    static boolean isInterfaceObject(TypePlan type, int s) {
        return type.kind == Kind.INTERFACE
                && type.keys.containsKey(s)
                && type.membersIn(s).isEmpty();
    }

    private void write(StringBuilder sdl, TypePlan type, int s) {
        if (type.kind == Kind.UNION) {
            union(sdl, type, type.membersIn(s));
            return;
        }
        boolean face = type.kind == Kind.INTERFACE && !isInterfaceObject(type, s);
        sdl.append(face ? "interface " : "type ").append(type.name);
        implementing(sdl, type.interfaces.getOrDefault(s, Set.of()));
        type.keys
                .getOrDefault(s, Set.of())
                .forEach(key -> sdl.append(" @key(fields: \"").append(key).append("\")"));
        if (type.stubs.get(s) instanceof String key) {
            sdl.append(" @key(fields: \"").append(key).append("\", resolvable: false)");
        }
        sdl.append(isInterfaceObject(type, s) ? " @interfaceObject" : "").append(" {");
        for (FieldPlan field : type.fields.values()) {
            if (field.roles.containsKey(s)) {
                sdl.append(' ').append(field.declaration(s));
                if (!face) {
                    directives(type, field, s).forEach(d -> sdl.append(' ').append(d));
                }
            }
        }
        sdl.append(" }\n");
    }

    private static List<String> directives(TypePlan type, FieldPlan field, int s) {
        List<String> directives = new ArrayList<>();
        boolean root = type.name.equals("Mutation");
        switch (field.roles.get(s)) {
            case EXTERNAL -> directives.add("@external");
            case OVERRIDES -> directives.add("@override(from: \"" + field.overriddenIn + "\")");
            case RESOLVES -> {
                if (!root && !field.isRequiring()) {
                    directives.add("@shareable");
                }
            }
            case OVERRIDDEN -> {}
            case null -> {}
        }
        add(directives, "@requires", field.requires.get(s));
        add(directives, "@provides", field.provides.get(s));
        return directives;
    }

    private static void add(List<String> directives, String name, @Nullable String fields) {
        if (fields != null) {
            directives.add(name + "(fields: \"" + fields + "\")");
        }
    }
}
