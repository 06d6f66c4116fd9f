package org.jingkai.gateway.composition;

import static java.util.stream.Collectors.toMap;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the SDL of one subgraph into the normal form that all rules and the merge use. */
final class SubgraphReader {

    private final SubgraphSdl source;
    private final Findings findings;
    private boolean failed;

    SubgraphReader(SubgraphSdl source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Empty if the SDL cannot be read; the reason then stands in the findings. */
    Optional<Subgraph> read() {
        return parse().flatMap(this::normalise);
    }

    private Optional<Document> parse() {
        try {
            return Optional.of(
                    Parser.parse(
                            ParserEnvironment.newParserEnvironment()
                                    .document(source.sdl())
                                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                                    .build()));
        } catch (InvalidSyntaxException invalid) {
            error(ErrorCode.INVALID_GRAPHQL, "schema", "is not GraphQL: " + invalid.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Subgraph> normalise(Document document) {
        List<Directive> schemaDirectives = schemaDirectives(document);
        List<FeatureLink> links = links(schemaDirectives);
        boolean versionOne =
                links.stream().noneMatch(FeatureLink::isFederation) && !speaksVersionTwo(document);
        FederationNames names =
                FederationNames.of(
                        links,
                        versionOne ? FederationNames.VERSION_ONE : FederationNames.DIRECTIVES);
        checkLinks(links);
        Map<String, String> roots = rootNames(document);
        checkRoots(document, roots);
        checkTwice(document);
        if (failed) {
            return Optional.empty();
        }
        var reader = new TypeReader(names, roots);
        Map<String, TypeModel> types = new TypesOfDocument(document, names, reader).read();
        return Optional.of(
                new Subgraph(
                        source.name(),
                        source.url(),
                        versionOne,
                        types,
                        ownDirectives(document, names, reader),
                        composed(schemaDirectives, names, links)));
    }

    /**
     * Some servers (SmallRye without {@code @Link}) print the definitions of all version 2
     * directives, by their plain names, but no {@code @link}. They mean version 2.
     */
    private static boolean speaksVersionTwo(Document document) {
        return document.getDefinitionsOfType(DirectiveDefinition.class).stream()
                .anyMatch(definition -> definition.getName().equals("shareable"));
    }

    private static List<Directive> schemaDirectives(Document document) {
        // Definitions of schema extensions are a subtype of schema definitions in graphql-java.
        return document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getDirectives().stream())
                .toList();
    }

    private List<FeatureLink> links(List<Directive> directives) {
        List<FeatureLink> links = new ArrayList<>();
        for (Directive directive : directives) {
            if (directive.getName().equals("link")) {
                FeatureLink.of(directive)
                        .ifPresentOrElse(
                                links::add,
                                () ->
                                        error(
                                                ErrorCode.INVALID_LINK_IDENTIFIER,
                                                "schema",
                                                "has a @link whose url does not end in"
                                                        + " /<name>/v<major>.<minor>"));
            }
        }
        return links;
    }

    private void checkLinks(List<FeatureLink> links) {
        for (FeatureLink link : links) {
            if (link.isFederation() && !link.version().startsWith("2.")) {
                error(
                        ErrorCode.UNKNOWN_FEDERATION_LINK_VERSION,
                        "schema",
                        "links federation v" + link.version() + ", which is not a version 2");
            }
            if (link.isFederation()) {
                checkImports(link);
            }
        }
    }

    private void checkImports(FeatureLink link) {
        for (String name : link.imports().keySet()) {
            if (name.startsWith("@") && !FederationNames.DIRECTIVES.contains(name.substring(1))) {
                error(
                        ErrorCode.INVALID_LINK_DIRECTIVE_USAGE,
                        "schema",
                        "imports " + name + ", which the federation specification does not have");
            }
        }
    }

    /** Local root type name to the usual one. */
    private static Map<String, String> rootNames(Document document) {
        Map<String, String> names = new LinkedHashMap<>();
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .forEach(root -> names.put(root.getTypeName().getName(), usualName(root)));
        return names;
    }

    private static String usualName(OperationTypeDefinition root) {
        String name = root.getName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void checkTwice(Document document) {
        Set<String> types = new HashSet<>();
        for (SDLNamedDefinition<?> definition : namedTypes(document)) {
            String name = definition.getName();
            boolean extension = TypesOfDocument.isExtension((TypeDefinition<?>) definition);
            if (!extension && !types.add(name)) {
                error(ErrorCode.INVALID_GRAPHQL, name, "defines the type " + name + " twice");
            }
            Set<String> fields = new HashSet<>();
            for (Object child : definition.getChildren()) {
                if (child instanceof FieldDefinition field && !fields.add(field.getName())) {
                    String coordinate = name + "." + field.getName();
                    error(
                            ErrorCode.INVALID_GRAPHQL,
                            coordinate,
                            "defines the field " + coordinate + " twice");
                }
            }
        }
    }

    private void checkRoots(Document document, Map<String, String> roots) {
        for (SDLNamedDefinition<?> definition : namedTypes(document)) {
            String name = definition.getName();
            boolean taken = roots.containsValue(name) && !roots.containsKey(name);
            if (taken) {
                error(
                        ErrorCode.valueOf("ROOT_" + name.toUpperCase(Locale.ROOT) + "_USED"),
                        name,
                        "has a type " + name + " that is not its root type of that name");
            }
        }
    }

    @SuppressWarnings("rawtypes")
    private static List<SDLNamedDefinition<?>> namedTypes(Document document) {
        List<SDLNamedDefinition<?>> named = new ArrayList<>();
        for (TypeDefinition definition : document.getDefinitionsOfType(TypeDefinition.class)) {
            named.add((SDLNamedDefinition<?>) definition);
        }
        return named;
    }

    private static Map<String, DirectiveModel> ownDirectives(
            Document document, FederationNames names, TypeReader reader) {
        return document.getDefinitionsOfType(DirectiveDefinition.class).stream()
                .filter(definition -> !names.isMachineryDirective(definition.getName()))
                .map(reader::directive)
                .collect(toMap(DirectiveModel::name, each -> each, (one, _) -> one, TreeMap::new));
    }

    private Map<String, String> composed(
            List<Directive> directives, FederationNames names, List<FeatureLink> links) {
        Map<String, String> composed = new TreeMap<>();
        for (Directive directive : directives) {
            if (names.specified(directive.getName()).equals(Optional.of("composeDirective"))) {
                Argument argument = directive.getArgument("name");
                String name =
                        argument != null && argument.getValue() instanceof StringValue value
                                ? value.getValue()
                                : "";
                addComposed(name, links, composed);
            }
        }
        return composed;
    }

    private void addComposed(String name, List<FeatureLink> links, Map<String, String> composed) {
        Optional<FeatureLink> link =
                links.stream()
                        .filter(each -> !each.isFederation())
                        .filter(each ->
                                each.imports().containsValue(name)
                                        || name.startsWith("@" + each.prefix() + "__")
                                        || name.equals("@" + each.prefix()))
                        .findFirst();
        if (!name.startsWith("@") || link.isEmpty()) {
            error(
                    ErrorCode.DIRECTIVE_COMPOSITION_ERROR,
                    "schema",
                    "composes the directive \""
                            + name
                            + "\", which is not the @-name of a directive that a @link imports");
            return;
        }
        composed.put(name.substring(1), link.get().url());
    }

    private void error(ErrorCode code, String coordinate, String what) {
        failed = true;
        findings.error(
                code,
                List.of(source.name()),
                coordinate,
                "The SDL of subgraph " + source.name() + " " + what + ".");
    }
}
