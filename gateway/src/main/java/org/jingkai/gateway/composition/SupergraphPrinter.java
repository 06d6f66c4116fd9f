package org.jingkai.gateway.composition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jingkai.gateway.composition.MergedType.JoinType;

/** Prints a merged schema as supergraph SDL with {@code join} v0.5 directives. */
final class SupergraphPrinter {

    private final MergedSchema schema;
    private final SdlText text = new SdlText();

    SupergraphPrinter(MergedSchema schema) {
        this.schema = schema;
    }

    String print() {
        Set<String> used = usedSpecifications();
        printSchema(used);
        text.lines(SupergraphPreamble.of(used));
        printGraphs();
        schema.directives().forEach(this::printDirective);
        schema.types().values().forEach(this::printType);
        return text.toString();
    }

    private Set<String> usedSpecifications() {
        Set<String> used = new LinkedHashSet<>();
        schema.types().values().stream()
                .flatMap(SupergraphPrinter::elements)
                .flatMap(each -> each.directives().stream())
                .filter(SupergraphPrinter::isSpecified)
                .map(Applied::name)
                .sorted()
                .forEach(used::add);
        return used;
    }

    private static boolean isSpecified(Applied applied) {
        return DirectiveMerge.CARRIED.contains(applied.name())
                || (applied.federation() && applied.name().equals("context"));
    }

    private static Stream<Directed> elements(MergedType type) {
        return Stream.of(
                        Stream.of(type),
                        type.values().stream(),
                        type.fields().values().stream(),
                        type.fields().values().stream()
                                .flatMap(field -> field.arguments().values().stream()))
                .flatMap(each -> each);
    }

    private void printSchema(Set<String> used) {
        text.line("schema");
        SupergraphPreamble.links(used).forEach(link -> text.line("  " + link));
        schema.composedLinks()
                .forEach((url, names) ->
                        text.line(
                                "  @link(url: "
                                        + SdlText.quoted(url)
                                        + ", import: ["
                                        + String.join(
                                                ", ", names.stream().map(SdlText::quoted).toList())
                                        + "])"));
        text.line("{");
        for (String root : List.of("Query", "Mutation", "Subscription")) {
            if (schema.types().containsKey(root)) {
                text.line("  " + root.toLowerCase(Locale.ROOT) + ": " + root);
            }
        }
        text.line("}").line("");
    }

    private void printGraphs() {
        text.line("enum join__Graph {");
        for (Subgraph subgraph : schema.subgraphs()) {
            text.line(
                    "  "
                            + subgraph.graph()
                            + " @join__graph(name: "
                            + SdlText.quoted(subgraph.name())
                            + ", url: "
                            + SdlText.quoted(subgraph.url())
                            + ")");
        }
        text.line("}").line("");
    }

    private void printDirective(DirectiveModel directive) {
        text.description("", directive.description());
        text.line(
                "directive @"
                        + directive.name()
                        + ArgumentText.of(directive.arguments().values(), "")
                        + (directive.repeatable() ? " repeatable" : "")
                        + " on "
                        + String.join(" | ", directive.locations()));
        text.line("");
    }

    private void printType(MergedType type) {
        text.description("", type.description());
        text.line(head(type));
        type.joins().forEach(join -> text.line("  " + joinType(join)));
        type.implementations()
                .forEach(each ->
                        text.line(
                                "  @join__implements(graph: "
                                        + each.graph()
                                        + ", interface: "
                                        + SdlText.quoted(each.name())
                                        + ")"));
        type.members()
                .forEach(each ->
                        text.line(
                                "  @join__unionMember(graph: "
                                        + each.graph()
                                        + ", member: "
                                        + SdlText.quoted(each.name())
                                        + ")"));
        type.directives().forEach(each -> text.line("  " + each.print()));
        printBody(type);
        text.line("");
    }

    private static String head(MergedType type) {
        String word =
                switch (type.kind()) {
                    case SCALAR -> "scalar";
                    case OBJECT -> "type";
                    case INTERFACE -> "interface";
                    case UNION -> "union";
                    case ENUM -> "enum";
                    case INPUT -> "input";
                };
        String implemented =
                type.interfaces().isEmpty()
                        ? ""
                        : " implements " + String.join(" & ", type.interfaces());
        return word + " " + type.name() + implemented;
    }

    private static String joinType(JoinType join) {
        return "@join__type(graph: "
                + join.graph()
                + (join.key() == null ? "" : ", key: " + SdlText.quoted(join.key()))
                + (join.extension() ? ", extension: true" : "")
                + (join.resolvable() ? "" : ", resolvable: false")
                + (join.interfaceObject() ? ", isInterfaceObject: true" : "")
                + ")";
    }

    private void printBody(MergedType type) {
        switch (type.kind()) {
            case OBJECT, INTERFACE, INPUT -> {
                text.line("{");
                type.fields().values().forEach(field -> FieldText.print(field, text));
                text.line("}");
            }
            case ENUM -> {
                text.line("{");
                type.values().forEach(this::printValue);
                text.line("}");
            }
            case UNION ->
                    text.line(
                            "  = "
                                    + String.join(
                                            " | ",
                                            type.members().stream()
                                                    .map(MergedType.FromGraph::name)
                                                    .distinct()
                                                    .toList()));
            case SCALAR -> {}
        }
    }

    private void printValue(MergedType.MergedValue value) {
        text.description("  ", value.description());
        String joins =
                String.join(
                        " ",
                        value.graphs().stream()
                                .map(graph -> "@join__enumValue(graph: " + graph + ")")
                                .toList());
        text.line("  " + value.name() + " " + joins + suffix(value.directives()));
    }

    static String suffix(Collection<Applied> directives) {
        StringBuilder suffix = new StringBuilder();
        directives.forEach(each -> suffix.append(' ').append(each.print()));
        return suffix.toString();
    }
}
