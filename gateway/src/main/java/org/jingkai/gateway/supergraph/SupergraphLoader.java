package org.jingkai.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads supergraph SDL in the join form (v0.1 to v0.5).
 *
 * <p>Source: Apollo join specification; the forms of v0.4 and v0.5 as the usual composition tools
 * write them.
 */
public final class SupergraphLoader {

    private SupergraphLoader() {}

    /** Reads a text; every failure is a value. */
    public static LoadOutcome load(String sdl) {
        return load(sdl, false);
    }

    /**
     * Reads a text; every failure is a value.
     *
     * @param ownFields whether the API schema gets {@link OwnFields}
     */
    public static LoadOutcome load(String sdl, boolean ownFields) {
        try {
            return load(sdl, parse(sdl), ownFields);
        } catch (InvalidSyntaxException e) {
            return failure(
                    "SUPERGRAPH_SYNTAX",
                    "The supergraph is not valid SDL: %s Compose it again."
                            .formatted(e.getMessage()));
        } catch (SchemaProblem e) {
            return new LoadOutcome.NotLoaded(
                    e.getErrors().stream()
                            .map(error -> new LoadError("SUPERGRAPH_INVALID", error.getMessage()))
                            .toList());
        }
    }

    private static LoadOutcome load(String sdl, Document document, boolean ownFields) {
        LinkedNames names = LinkedNames.of(schemaDirectives(document));
        Map<String, SubgraphInfo> subgraphs = subgraphs(document, names);
        if (subgraphs.isEmpty()) {
            return failure(
                    "SUPERGRAPH_WITHOUT_SUBGRAPHS",
                    "The supergraph lists no subgraph: enum join__Graph is missing or empty. Give a text that a composition"
                            + " tool wrote, not a subgraph's own SDL.");
        }
        Map<String, SupergraphType> types = types(document, names, subgraphs);
        String query = rootType(document, "query", "Query");
        if (!types.containsKey(query)) {
            return failure(
                    "SUPERGRAPH_WITHOUT_QUERY",
                    "The supergraph has no query type. Add a root field.");
        }
        return new LoadOutcome.Loaded(
                new Supergraph(
                        sdl,
                        subgraphs,
                        types,
                        contexts(document, names),
                        Costs.read(document, names),
                        query,
                        existing(types, rootType(document, "mutation", "Mutation")),
                        existing(types, rootType(document, "subscription", "Subscription")),
                        ApiSchemaBuilder.build(document, names, query, ownFields)));
    }

    private static List<Directive> schemaDirectives(Document document) {
        // Schema extensions are a subtype of schema definitions in graphql-java.
        return document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getDirectives().stream())
                .toList();
    }

    private static Document parse(String sdl) {
        ParserOptions unlimited =
                ParserOptions.getDefaultSdlParserOptions()
                        .transform(options ->
                                options.maxTokens(Integer.MAX_VALUE)
                                        .maxCharacters(Integer.MAX_VALUE)
                                        .maxWhitespaceTokens(Integer.MAX_VALUE));
        return new Parser()
                .parseDocument(
                        ParserEnvironment.newParserEnvironment()
                                .document(sdl)
                                .parserOptions(unlimited)
                                .build());
    }

    private static Map<String, SubgraphInfo> subgraphs(Document document, LinkedNames names) {
        Map<String, SubgraphInfo> subgraphs = new LinkedHashMap<>();
        for (EnumTypeDefinition definition :
                document.getDefinitionsOfType(EnumTypeDefinition.class)) {
            if (definition.getName().equals(names.joinType("Graph"))) {
                for (EnumValueDefinition value : definition.getEnumValueDefinitions()) {
                    subgraphs.put(value.getName(), subgraph(value, names));
                }
            }
        }
        return subgraphs;
    }

    private static SubgraphInfo subgraph(EnumValueDefinition value, LinkedNames names) {
        List<Directive> marks = value.getDirectives(names.joinDirective("graph"));
        String name = marks.isEmpty() ? null : Arguments.text(marks.getFirst(), "name");
        String url = marks.isEmpty() ? null : Arguments.text(marks.getFirst(), "url");
        return new SubgraphInfo(
                value.getName(), name == null ? value.getName() : name, url == null ? "" : url);
    }

    private static Map<String, SupergraphType> types(
            Document document, LinkedNames names, Map<String, SubgraphInfo> subgraphs) {
        TypeReader reader = new TypeReader(document, names, subgraphs.keySet());
        Map<String, SupergraphType> types = new LinkedHashMap<>();
        for (Definition<?> definition : document.getDefinitions()) {
            SupergraphType type =
                    switch (definition) {
                        case ImplementingTypeDefinition<?> composite -> reader.read(composite);
                        case UnionTypeDefinition union -> reader.read(union);
                        case EnumTypeDefinition leaf ->
                                new SupergraphType.LeafModel(leaf.getName());
                        case ScalarTypeDefinition leaf ->
                                new SupergraphType.LeafModel(leaf.getName());
                        default -> null;
                    };
            if (type != null && !names.ownsType(type.name())) {
                types.put(type.name(), type);
            }
        }
        return types;
    }

    private static Map<String, Set<String>> contexts(Document document, LinkedNames names) {
        Map<String, Set<String>> contexts = new LinkedHashMap<>();
        for (var type : document.getDefinitionsOfType(TypeDefinition.class)) {
            if (type instanceof DirectivesContainer<?> marked) {
                for (Directive mark : marked.getDirectives(names.directive("context"))) {
                    String context = Arguments.text(mark, "name");
                    if (context != null) {
                        contexts.computeIfAbsent(context, _ -> new LinkedHashSet<>())
                                .add(((NamedNode<?>) type).getName());
                    }
                }
            }
        }
        return contexts;
    }

    private static String rootType(Document document, String operation, String otherwise) {
        return document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .filter(root -> root.getName().equals(operation))
                .map(root -> root.getTypeName().getName())
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable String existing(Map<String, SupergraphType> types, String name) {
        return types.containsKey(name) ? name : null;
    }

    private static LoadOutcome failure(String code, String message) {
        return new LoadOutcome.NotLoaded(List.of(new LoadError(code, message)));
    }
}
