package org.jingkai.gateway.cases;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the supergraph text of subgraphs that are known to fit together; it checks nothing. */
final class JoinWriter {

    private record Part<T>(String graph, T definition) {}

    private static final String HEAD =
            """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
            { %s }

            scalar join__FieldSet
            enum join__Graph {
            %s}
            """;

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    static String write(Map<String, String> subgraphs) {
        JoinWriter writer = new JoinWriter();
        subgraphs.forEach((name, sdl) -> {
            String graph = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
            writer.names.put(graph, name);
            writer.documents.put(graph, Parser.parse(sdl));
        });
        writer.all();
        return writer.out.toString();
    }

    private void all() {
        Set<String> typeNames = new LinkedHashSet<>();
        for (Document document : documents.values()) {
            for (Definition<?> definition : document.getDefinitions()) {
                if (definition instanceof graphql.language.TypeDefinition<?> type) {
                    typeNames.add(type.getName());
                }
            }
        }
        StringBuilder graphs = new StringBuilder();
        names.forEach((graph, name) ->
                graphs.append(
                        "  %s @join__graph(name: \"%s\", url: \"http://%s\")\n"
                                .formatted(graph, name, name)));
        String roots =
                "query: Query"
                        + (typeNames.contains("Mutation") ? " mutation: Mutation" : "")
                        + (typeNames.contains("Subscription") ? " subscription: Subscription" : "");
        out.append(HEAD.formatted(roots, graphs));
        typeNames.forEach(this::type);
    }

    private void type(String name) {
        List<Part<ImplementingTypeDefinition<?>>> composites = new ArrayList<>();
        documents.forEach((graph, document) -> {
            for (Definition<?> definition : document.getDefinitions()) {
                if (definition instanceof ImplementingTypeDefinition<?> type
                        && type.getName().equals(name)) {
                    composites.add(new Part<>(graph, type));
                }
            }
        });
        if (!composites.isEmpty()) {
            composite(name, composites);
            return;
        }
        unions(name);
        enums(name);
        inputs(name);
        scalars(name);
    }

    private void composite(String name, List<Part<ImplementingTypeDefinition<?>>> parts) {
        boolean face =
                parts.stream().anyMatch(p -> p.definition() instanceof InterfaceTypeDefinition);
        Set<String> interfaces = new LinkedHashSet<>();
        parts.forEach(
                p -> p.definition().getImplements().forEach(t -> interfaces.add(typeName(t))));
        out.append("\n").append(face ? "interface " : "type ").append(name);
        if (!interfaces.isEmpty()) {
            out.append(" implements ").append(String.join(" & ", interfaces));
        }
        marks(parts);
        out.append(" {\n");
        Set<String> fields = new LinkedHashSet<>();
        parts.forEach(
                p -> p.definition().getFieldDefinitions().forEach(f -> fields.add(f.getName())));
        fields.forEach(field -> field(field, parts));
        if (!face) {
            interfaceObjectFields(interfaces, fields);
        }
        out.append("}\n");
    }

    private void marks(List<Part<ImplementingTypeDefinition<?>>> parts) {
        for (Part<ImplementingTypeDefinition<?>> part : parts) {
            for (Type<?> face : part.definition().getImplements()) {
                out.append(
                        "\n  @join__implements(graph: %s, interface: \"%s\")"
                                .formatted(part.graph(), typeName(face)));
            }
            List<Directive> keys = part.definition().getDirectives("key");
            String object =
                    part.definition().hasDirective("interfaceObject")
                            ? ", isInterfaceObject: true"
                            : "";
            if (keys.isEmpty()) {
                out.append("\n  @join__type(graph: %s%s)".formatted(part.graph(), object));
            }
            for (Directive key : keys) {
                out.append(
                        "\n  @join__type(graph: %s, key: %s%s%s)"
                                .formatted(
                                        part.graph(),
                                        value(key, "fields"),
                                        key.getArgument("resolvable") == null
                                                ? ""
                                                : ", resolvable: " + value(key, "resolvable"),
                                        object));
            }
            carried(part.definition());
        }
    }

    private void field(String name, List<Part<ImplementingTypeDefinition<?>>> parts) {
        List<Part<FieldDefinition>> fields = new ArrayList<>();
        for (Part<ImplementingTypeDefinition<?>> part : parts) {
            for (FieldDefinition field : part.definition().getFieldDefinitions()) {
                if (field.getName().equals(name)) {
                    fields.add(new Part<>(part.graph(), field));
                }
            }
        }
        Type<?> merged = fields.getFirst().definition().getType();
        for (Part<FieldDefinition> field : fields) {
            Type<?> type = field.definition().getType();
            boolean looser = merged instanceof NonNullType && !(type instanceof NonNullType);
            merged = looser || field.definition().hasDirective("wider") ? type : merged;
        }
        out.append("  ").append(name).append(arguments(fields)).append(": ");
        out.append(AstPrinter.printAst(merged));
        for (Part<FieldDefinition> field : fields) {
            if (!isTakenOver(field.graph(), fields)) {
                join(field, merged);
            }
        }
        fields.forEach(field -> carried(field.definition()));
        out.append("\n");
    }

    private boolean isTakenOver(String graph, List<Part<FieldDefinition>> fields) {
        return fields.stream()
                .flatMap(f -> f.definition().getDirectives("override").stream())
                .anyMatch(o -> value(o, "from").equals("\"" + names.get(graph) + "\""));
    }

    private void join(Part<FieldDefinition> field, Type<?> merged) {
        FieldDefinition definition = field.definition();
        StringBuilder arguments = new StringBuilder("graph: " + field.graph());
        if (!definition.getType().isEqualTo(merged)
                || !AstPrinter.printAst(merged).equals(AstPrinter.printAst(definition.getType()))) {
            arguments.append(", type: \"%s\"".formatted(AstPrinter.printAst(definition.getType())));
        }
        for (String fields : List.of("requires", "provides")) {
            for (Directive directive : definition.getDirectives(fields)) {
                arguments.append(", %s: %s".formatted(fields, value(directive, "fields")));
            }
        }
        for (Directive directive : definition.getDirectives("override")) {
            arguments.append(", override: " + value(directive, "from"));
        }
        if (definition.hasDirective("external")) {
            arguments.append(", external: true");
        }
        out.append(" @join__field(").append(arguments).append(")");
    }

    private static String arguments(List<Part<FieldDefinition>> fields) {
        Map<String, InputValueDefinition> arguments = new LinkedHashMap<>();
        for (Part<FieldDefinition> field : fields) {
            for (InputValueDefinition argument : field.definition().getInputValueDefinitions()) {
                arguments.putIfAbsent(argument.getName(), argument);
            }
        }
        return arguments.isEmpty()
                ? ""
                : "("
                        + String.join(
                                ", ",
                                arguments.values().stream().map(AstPrinter::printAst).toList())
                        + ")";
    }

    private void interfaceObjectFields(Set<String> interfaces, Set<String> present) {
        for (Document document : documents.values()) {
            for (Definition<?> definition : document.getDefinitions()) {
                if (definition instanceof ImplementingTypeDefinition<?> type
                        && interfaces.contains(type.getName())
                        && type.hasDirective("interfaceObject")) {
                    for (FieldDefinition field : type.getFieldDefinitions()) {
                        if (present.add(field.getName())) {
                            out.append("  ")
                                    .append(
                                            AstPrinter.printAst(
                                                    field.transform(b -> b.directives(List.of()))))
                                    .append(" @join__field\n");
                        }
                    }
                }
            }
        }
    }

    private void unions(String name) {
        Set<String> members = new LinkedHashSet<>();
        StringBuilder marks = new StringBuilder();
        documents.forEach((graph, document) -> {
            for (UnionTypeDefinition union :
                    document.getDefinitionsOfType(UnionTypeDefinition.class)) {
                if (union.getName().equals(name)) {
                    marks.append(" @join__type(graph: %s)".formatted(graph));
                    for (Type<?> member : union.getMemberTypes()) {
                        members.add(typeName(member));
                        marks.append(
                                " @join__unionMember(graph: %s, member: \"%s\")"
                                        .formatted(graph, typeName(member)));
                    }
                }
            }
        });
        if (!members.isEmpty()) {
            out.append("\nunion %s%s = %s\n".formatted(name, marks, String.join(" | ", members)));
        }
    }

    private void enums(String name) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        StringBuilder marks = new StringBuilder();
        documents.forEach((graph, document) -> {
            for (EnumTypeDefinition type :
                    document.getDefinitionsOfType(EnumTypeDefinition.class)) {
                if (type.getName().equals(name)) {
                    marks.append(" @join__type(graph: %s)".formatted(graph));
                    for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
                        values.computeIfAbsent(value.getName(), _ -> new StringBuilder())
                                .append(" @join__enumValue(graph: %s)".formatted(graph))
                                .append(value.hasDirective("inaccessible") ? " @inaccessible" : "");
                    }
                }
            }
        });
        if (!values.isEmpty()) {
            out.append("\nenum %s%s {\n".formatted(name, marks));
            values.forEach(
                    (value, joins) -> out.append("  ").append(value).append(joins).append("\n"));
            out.append("}\n");
        }
    }

    private void inputs(String name) {
        for (Document document : documents.values()) {
            for (InputObjectTypeDefinition input :
                    document.getDefinitionsOfType(InputObjectTypeDefinition.class)) {
                if (input.getName().equals(name)) {
                    out.append("\n").append(AstPrinter.printAst(input)).append("\n");
                    return;
                }
            }
        }
    }

    private void scalars(String name) {
        for (Document document : documents.values()) {
            for (ScalarTypeDefinition scalar :
                    document.getDefinitionsOfType(ScalarTypeDefinition.class)) {
                if (scalar.getName().equals(name)) {
                    out.append("\nscalar ").append(name).append("\n");
                    return;
                }
            }
        }
    }

    private void carried(DirectivesContainer<?> container) {
        if (container.hasDirective("inaccessible")) {
            out.append(" @inaccessible");
        }
    }

    private static String typeName(Type<?> type) {
        return ((TypeName) type).getName();
    }

    private static String value(Directive directive, String name) {
        @Nullable Argument argument = directive.getArgument(name);
        return argument == null
                ? ""
                : argument.getValue() instanceof StringValue text
                        ? "\"" + text.getValue() + "\""
                        : AstPrinter.printAst(argument.getValue());
    }
}
