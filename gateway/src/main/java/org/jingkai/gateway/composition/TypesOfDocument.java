package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.ScalarTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeExtensionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers the types of one SDL document: folds extensions in, leaves the machinery out. */
final class TypesOfDocument {

    private static final TypeModel EMPTY_QUERY =
            new TypeModel(
                    Kind.OBJECT,
                    "Query",
                    null,
                    false,
                    List.of(),
                    Set.of(),
                    Map.of(),
                    Set.of(),
                    Map.of());

    private final Document document;
    private final FederationNames names;
    private final TypeReader reader;
    private final Set<String> machinery;

    TypesOfDocument(Document document, FederationNames names, TypeReader reader) {
        this.document = document;
        this.names = names;
        this.reader = reader;
        this.machinery = typesOnlyMachineryUses();
    }

    Map<String, TypeModel> read() {
        Map<String, TypeModel> types = new LinkedHashMap<>();
        for (TypeDefinition<?> definition : definitions()) {
            if (isMachinery(definition.getName())) {
                continue;
            }
            TypeModel model = reader.type(definition, isExtension(definition));
            types.merge(model.name(), withoutFederationRoots(model), TypesOfDocument::fold);
        }
        types.values().removeIf(TypesOfDocument::isEmptiedRoot);
        // Every federation subgraph has a query root, if only for the machinery.
        types.putIfAbsent("Query", EMPTY_QUERY);
        return types;
    }

    @SuppressWarnings("rawtypes")
    private List<TypeDefinition<?>> definitions() {
        List<TypeDefinition<?>> definitions = new ArrayList<>();
        for (TypeDefinition each : document.getDefinitionsOfType(TypeDefinition.class)) {
            definitions.add(each);
        }
        return definitions;
    }

    private boolean isMachinery(String name) {
        return names.isMachineryType(name)
                || machinery.contains(name)
                || Subgraph.BUILT_IN_SCALARS.contains(name);
    }

    /**
     * Some servers print the definitions of the federation directives with scalars and inputs of
     * names of their own. What only those definitions mention is not part of the graph.
     */
    private Set<String> typesOnlyMachineryUses() {
        Set<String> mentioned = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder();
        for (DirectiveDefinition definition :
                document.getDefinitionsOfType(DirectiveDefinition.class)) {
            if (names.isMachineryDirective(definition.getName())) {
                definition
                        .getInputValueDefinitions()
                        .forEach(each -> mentioned.add(TypeRef.of(each.getType()).base()));
            } else {
                rest.append(AstPrinter.printAst(definition)).append('\n');
            }
        }
        for (TypeDefinition<?> definition : definitions()) {
            if (!mentioned.contains(definition.getName())) {
                rest.append(AstPrinter.printAst(definition)).append('\n');
            }
        }
        mentioned.removeIf(name -> isReferenced(name, rest));
        return new HashSet<>(mentioned);
    }

    private static boolean isReferenced(String name, CharSequence text) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
    }

    private static TypeModel withoutFederationRoots(TypeModel type) {
        if (!type.name().equals("Query")) {
            return type;
        }
        Map<String, FieldModel> fields = new LinkedHashMap<>(type.fields());
        fields.remove("_service");
        fields.remove("_entities");
        return type.with(type.directives(), fields);
    }

    private static boolean isEmptiedRoot(TypeModel type) {
        return Subgraph.ROOTS.contains(type.name()) && type.fields().isEmpty();
    }

    private static TypeModel fold(TypeModel one, TypeModel other) {
        return new TypeModel(
                one.kind(),
                one.name(),
                one.description() == null ? other.description() : one.description(),
                one.extension() && other.extension(),
                joined(one.directives(), other.directives()),
                joined(one.interfaces(), other.interfaces()),
                joined(one.fields(), other.fields()),
                joined(one.members(), other.members()),
                joined(one.values(), other.values()));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static <T> Set<T> joined(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
        Map<String, T> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    static boolean isExtension(TypeDefinition<?> definition) {
        return definition instanceof ObjectTypeExtensionDefinition
                || definition instanceof InterfaceTypeExtensionDefinition
                || definition instanceof UnionTypeExtensionDefinition
                || definition instanceof EnumTypeExtensionDefinition
                || definition instanceof InputObjectTypeExtensionDefinition
                || definition instanceof ScalarTypeExtensionDefinition;
    }
}
