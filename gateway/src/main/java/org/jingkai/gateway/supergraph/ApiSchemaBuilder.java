package org.jingkai.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strips the join machinery and everything inaccessible from a supergraph document; what is left is
 * the API schema.
 */
final class ApiSchemaBuilder {

    private static final Set<String> KEPT_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");
    private static final Set<String> EXECUTABLE =
            Set.of(
                    "QUERY",
                    "MUTATION",
                    "SUBSCRIPTION",
                    "FIELD",
                    "FRAGMENT_DEFINITION",
                    "FRAGMENT_SPREAD",
                    "INLINE_FRAGMENT",
                    "VARIABLE_DEFINITION");

    private final LinkedNames names;
    private final String inaccessible;
    private final Set<String> hidden = new HashSet<>();

    private ApiSchemaBuilder(LinkedNames names) {
        this.names = names;
        this.inaccessible = names.directive("inaccessible");
    }

    static ApiSchema build(
            Document document, LinkedNames names, String queryType, boolean ownFields) {
        ApiSchemaBuilder builder = new ApiSchemaBuilder(names);
        builder.collectHidden(document);
        TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
        for (Definition<?> definition : document.getDefinitions()) {
            SDLDefinition<?> kept = builder.keep(definition);
            if (kept != null) {
                registry.add(kept)
                        .ifPresent(error -> {
                            throw new graphql.schema.idl.errors.SchemaProblem(List.of(error));
                        });
            }
        }
        Set<String> own = ownFields ? OwnFields.add(registry, queryType) : Set.of();
        return ApiSchema.of(
                new SchemaGenerator().makeExecutableSchema(registry, PassThroughWiring.wiring()),
                own);
    }

    private void collectHidden(Document document) {
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof DirectivesContainer<?> marked
                    && definition instanceof NamedNode<?> named
                    && isHidden(marked)) {
                hidden.add(named.getName());
            }
        }
    }

    private @Nullable SDLDefinition<?> keep(Definition<?> definition) {
        if (definition instanceof NamedNode<?> named
                && (hidden.contains(named.getName()) || isMachinery(named))) {
            return null;
        }
        return switch (definition) {
            case SchemaExtensionDefinition more ->
                    more.getOperationTypeDefinitions().isEmpty()
                            ? null
                            : more.transformExtension(b -> b.directives(List.of()));
            case SchemaDefinition schema -> schema.transform(b -> b.directives(List.of()));
            case ObjectTypeDefinition type ->
                    type.transform(b ->
                            b.directives(kept(type))
                                    .fieldDefinitions(fields(type.getFieldDefinitions()))
                                    .implementz(visible(type.getImplements())));
            case InterfaceTypeDefinition type ->
                    type.transform(b ->
                            b.directives(kept(type))
                                    .definitions(fields(type.getFieldDefinitions()))
                                    .implementz(visible(type.getImplements())));
            case UnionTypeDefinition type ->
                    type.transform(b ->
                            b.directives(kept(type)).memberTypes(visible(type.getMemberTypes())));
            case EnumTypeDefinition type ->
                    type.transform(b ->
                            b.directives(kept(type))
                                    .enumValueDefinitions(values(type.getEnumValueDefinitions())));
            case InputObjectTypeDefinition type ->
                    type.transform(b ->
                            b.directives(kept(type))
                                    .inputValueDefinitions(
                                            inputs(type.getInputValueDefinitions())));
            case ScalarTypeDefinition type -> type.transform(b -> b.directives(kept(type)));
            case DirectiveDefinition directive -> executable(directive);
            default -> null;
        };
    }

    private boolean isMachinery(NamedNode<?> definition) {
        return definition instanceof DirectiveDefinition
                ? names.ownsDirective(definition.getName())
                : names.ownsType(definition.getName());
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> !isHidden(field) && !hidden.contains(baseName(field.getType())))
                .map(field ->
                        field.transform(b ->
                                b.directives(kept(field))
                                        .inputValueDefinitions(
                                                inputs(field.getInputValueDefinitions()))))
                .toList();
    }

    private List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return inputs.stream()
                .filter(input -> !isHidden(input) && !hidden.contains(baseName(input.getType())))
                .map(input -> input.transform(b -> b.directives(kept(input))))
                .toList();
    }

    private List<EnumValueDefinition> values(List<EnumValueDefinition> values) {
        return values.stream()
                .filter(value -> !isHidden(value))
                .map(value -> value.transform(b -> b.directives(kept(value))))
                .toList();
    }

    @SuppressWarnings("rawtypes")
    private List<Type> visible(List<Type> types) {
        return types.stream().filter(type -> !hidden.contains(baseName(type))).toList();
    }

    private static String baseName(Type<?> type) {
        return TypeRef.of(type).baseName();
    }

    private boolean isHidden(DirectivesContainer<?> container) {
        return container.hasDirective(inaccessible);
    }

    private static List<Directive> kept(DirectivesContainer<?> container) {
        return container.getDirectives().stream()
                .filter(directive -> KEPT_DIRECTIVES.contains(directive.getName()))
                .toList();
    }

    private static @Nullable DirectiveDefinition executable(DirectiveDefinition directive) {
        List<DirectiveLocation> locations =
                directive.getDirectiveLocations().stream()
                        .filter(location -> EXECUTABLE.contains(location.getName()))
                        .toList();
        return locations.isEmpty()
                ? null
                : directive.transform(b -> b.directiveLocations(locations));
    }
}
