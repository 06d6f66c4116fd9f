package org.jingkai.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supergraph says of the cost of its elements with {@code @cost} and {@code @listSize}.
 *
 * <p>Source: IBM GraphQL cost directives, as Apollo Federation v2.9 takes them.
 *
 * @param types the weights of types that have one, by name
 * @param fields by coordinate, such as {@code Query.zones} or {@code ZoneFilter.search}; those of
 *     which something is said
 */
public record Costs(Map<String, Integer> types, Map<String, FieldCost> fields) {

    /** Nothing is said of anything. */
    public static final Costs UNSAID = new Costs(Map.of(), Map.of());

    static Costs read(Document document, LinkedNames names) {
        return new Reader(names.directive("cost", "cost"), names.directive("cost", "listSize"))
                .read(document);
    }

    /** What is said of a field. */
    public FieldCost of(String type, String field) {
        return fields.getOrDefault(type + "." + field, FieldCost.UNSAID);
    }

    /** Whether any list says how long it may be. */
    public boolean saySizes() {
        return fields.values().stream().anyMatch(field -> field.size() != null);
    }

    private record Reader(String cost, String listSize) {

        Costs read(Document document) {
            Map<String, Integer> types = new HashMap<>();
            Map<String, FieldCost> fields = new HashMap<>();
            for (var type : document.getDefinitionsOfType(TypeDefinition.class)) {
                String name = ((NamedNode<?>) type).getName();
                Integer weight = weight((DirectivesContainer<?>) type);
                if (weight != null) {
                    types.put(name, weight);
                }
                if (type instanceof ImplementingTypeDefinition<?> composite) {
                    for (FieldDefinition field : composite.getFieldDefinitions()) {
                        FieldCost said = field(field);
                        if (!said.equals(FieldCost.UNSAID)) {
                            fields.put(name + "." + field.getName(), said);
                        }
                    }
                }
                if (type instanceof InputObjectTypeDefinition input) {
                    for (InputValueDefinition field : input.getInputValueDefinitions()) {
                        Integer said = weight(field);
                        if (said != null) {
                            fields.put(
                                    name + "." + field.getName(),
                                    new FieldCost(said, Map.of(), null));
                        }
                    }
                }
            }
            return new Costs(Map.copyOf(types), Map.copyOf(fields));
        }

        private FieldCost field(FieldDefinition field) {
            Map<String, Integer> arguments = new HashMap<>();
            for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                Integer weight = weight(argument);
                if (weight != null) {
                    arguments.put(argument.getName(), weight);
                }
            }
            return new FieldCost(weight(field), Map.copyOf(arguments), size(field));
        }

        private @Nullable Integer weight(DirectivesContainer<?> element) {
            List<Directive> marks = element.getDirectives(cost);
            return marks.isEmpty() ? null : number(marks.getFirst(), "weight");
        }

        private @Nullable ListSize size(FieldDefinition field) {
            List<Directive> marks = field.getDirectives(listSize);
            return marks.isEmpty()
                    ? null
                    : new ListSize(
                            number(marks.getFirst(), "assumedSize"),
                            texts(marks.getFirst(), "slicingArguments"),
                            texts(marks.getFirst(), "sizedFields"));
        }

        private static @Nullable Integer number(Directive mark, String name) {
            Argument argument = mark.getArgument(name);
            return argument != null && argument.getValue() instanceof IntValue value
                    ? Integer.valueOf(value.getValue().intValue())
                    : null;
        }

        private static List<String> texts(Directive mark, String name) {
            Argument argument = mark.getArgument(name);
            return argument != null && argument.getValue() instanceof ArrayValue list
                    ? list.getValues().stream()
                            .filter(StringValue.class::isInstance)
                            .map(value -> ((StringValue) value).getValue())
                            .toList()
                    : List.of();
        }
    }
}
