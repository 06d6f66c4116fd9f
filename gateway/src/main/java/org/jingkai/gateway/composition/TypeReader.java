package org.jingkai.gateway.composition;

import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns definitions of a syntax tree into models, with specified directive and root type names. */
final class TypeReader {

    private static final Applied EXTERNAL = new Applied("external", true, Map.of());

    private final FederationNames names;
    private final Map<String, String> roots;

    TypeReader(FederationNames names, Map<String, String> roots) {
        this.names = names;
        this.roots = roots;
    }

    TypeModel type(TypeDefinition<?> definition, boolean extension) {
        return switch (definition) {
            case ObjectTypeDefinition object ->
                    composite(
                            Kind.OBJECT,
                            object,
                            object.getDescription(),
                            extension,
                            object.getImplements(),
                            object.getFieldDefinitions());
            case InterfaceTypeDefinition type ->
                    composite(
                            Kind.INTERFACE,
                            type,
                            type.getDescription(),
                            extension,
                            type.getImplements(),
                            type.getFieldDefinitions());
            case UnionTypeDefinition union -> union(union, extension);
            case EnumTypeDefinition type -> enumeration(type, extension);
            case InputObjectTypeDefinition input -> input(input, extension);
            case ScalarTypeDefinition scalar ->
                    model(
                            Kind.SCALAR,
                            scalar,
                            scalar.getDescription(),
                            extension,
                            Set.of(),
                            Map.of(),
                            Set.of(),
                            Map.of());
            default -> throw new IllegalArgumentException("Not a type definition: " + definition);
        };
    }

    DirectiveModel directive(DirectiveDefinition definition) {
        return new DirectiveModel(
                definition.getName(),
                text(definition.getDescription()),
                arguments(definition.getInputValueDefinitions()),
                definition.isRepeatable(),
                definition.getDirectiveLocations().stream()
                        .map(DirectiveLocation::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @SuppressWarnings("rawtypes")
    private TypeModel composite(
            Kind kind,
            TypeDefinition<?> definition,
            @Nullable Description description,
            boolean extension,
            List<Type> interfaces,
            List<FieldDefinition> fields) {
        Map<String, FieldModel> models = new LinkedHashMap<>();
        boolean external = kind == Kind.OBJECT && isExternal(definition);
        fields.forEach(field -> models.put(field.getName(), field(field, external)));
        return model(
                kind,
                definition,
                description,
                extension,
                baseNames(interfaces),
                models,
                Set.of(),
                Map.of());
    }

    private TypeModel union(UnionTypeDefinition union, boolean extension) {
        return model(
                Kind.UNION,
                union,
                union.getDescription(),
                extension,
                Set.of(),
                Map.of(),
                baseNames(union.getMemberTypes()),
                Map.of());
    }

    private TypeModel enumeration(EnumTypeDefinition type, boolean extension) {
        Map<String, EnumValueModel> values = new LinkedHashMap<>();
        type.getEnumValueDefinitions()
                .forEach(value ->
                        values.put(
                                value.getName(),
                                new EnumValueModel(
                                        value.getName(),
                                        text(value.getDescription()),
                                        applied(value.getDirectives()))));
        return model(
                Kind.ENUM,
                type,
                type.getDescription(),
                extension,
                Set.of(),
                Map.of(),
                Set.of(),
                values);
    }

    private TypeModel input(InputObjectTypeDefinition input, boolean extension) {
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        for (InputValueDefinition field : input.getInputValueDefinitions()) {
            ArgumentModel model = argument(field);
            fields.put(
                    model.name(),
                    new FieldModel(
                            model.name(),
                            model.description(),
                            model.type(),
                            Map.of(),
                            model.defaultValue(),
                            model.directives()));
        }
        return model(
                Kind.INPUT,
                input,
                input.getDescription(),
                extension,
                Set.of(),
                fields,
                Set.of(),
                Map.of());
    }

    private TypeModel model(
            Kind kind,
            TypeDefinition<?> definition,
            @Nullable Description description,
            boolean extension,
            Set<String> interfaces,
            Map<String, FieldModel> fields,
            Set<String> members,
            Map<String, EnumValueModel> values) {
        String name = definition.getName();
        List<Applied> directives = applied(definition.getDirectives());
        boolean extended =
                extension
                        || directives.stream()
                                .anyMatch(
                                        each -> each.federation() && each.name().equals("extends"));
        return new TypeModel(
                kind,
                roots.getOrDefault(name, name),
                text(description),
                extended,
                directives,
                interfaces,
                fields,
                members,
                values);
    }

    /** {@code external} says that the type is marked, which marks each of its fields. */
    private FieldModel field(FieldDefinition field, boolean external) {
        FieldModel model =
                new FieldModel(
                        field.getName(),
                        text(field.getDescription()),
                        TypeRef.of(field.getType()).renamed(roots),
                        arguments(field.getInputValueDefinitions()),
                        null,
                        applied(field.getDirectives()));
        if (!external || model.external()) {
            return model;
        }
        List<Applied> marked = new ArrayList<>(model.directives());
        marked.add(EXTERNAL);
        return model.withDirectives(List.copyOf(marked));
    }

    private boolean isExternal(TypeDefinition<?> definition) {
        return applied(definition.getDirectives()).stream()
                .anyMatch(each -> each.federation() && each.name().equals(EXTERNAL.name()));
    }

    private Map<String, ArgumentModel> arguments(List<InputValueDefinition> definitions) {
        Map<String, ArgumentModel> arguments = new LinkedHashMap<>();
        definitions.forEach(each -> arguments.put(each.getName(), argument(each)));
        return arguments;
    }

    private ArgumentModel argument(InputValueDefinition definition) {
        return new ArgumentModel(
                definition.getName(),
                text(definition.getDescription()),
                TypeRef.of(definition.getType()).renamed(roots),
                definition.getDefaultValue(),
                applied(definition.getDirectives()));
    }

    private List<Applied> applied(List<Directive> directives) {
        return directives.stream().map(this::applied).toList();
    }

    private Applied applied(Directive directive) {
        Map<String, Value<?>> arguments = new LinkedHashMap<>();
        directive.getArguments().forEach(each -> arguments.put(each.getName(), each.getValue()));
        return names.specified(directive.getName())
                .map(name -> new Applied(name, true, arguments))
                .orElseGet(() -> new Applied(directive.getName(), false, arguments));
    }

    @SuppressWarnings("rawtypes")
    private Set<String> baseNames(List<Type> types) {
        Set<String> bases = new LinkedHashSet<>();
        for (Type<?> type : types) {
            String base = TypeRef.of(type).base();
            bases.add(roots.getOrDefault(base, base));
        }
        return bases;
    }

    private static @Nullable String text(@Nullable Description description) {
        return description == null || description.getContent().isBlank()
                ? null
                : description.getContent().strip();
    }
}
