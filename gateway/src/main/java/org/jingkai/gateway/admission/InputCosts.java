package org.jingkai.gateway.admission;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.supergraph.Costs;
import org.jingkai.gateway.supergraph.FieldCost;
import org.jspecify.annotations.Nullable;

/**
 * What the values cost that an operation gives to its fields: each value the weight of the argument
 * or input field that takes it, else that of its type, else 1 for an input object; a list what its
 * items cost together. What an operation leaves out costs nothing.
 *
 * <p>Source: IBM GraphQL cost directives, "Field cost", "Arguments cost".
 */
final class InputCosts {

    private final Costs costs;

    private final Map<String, VariableDefinition> variables;

    /** The costs in an operation that declares these variables. */
    InputCosts(Costs costs, Map<String, VariableDefinition> variables) {
        this.costs = costs;
        this.variables = variables;
    }

    /** The cost of all arguments that a field is given. */
    CostNode of(GraphQLFieldDefinition definition, List<Argument> given, FieldCost said) {
        List<CostNode> parts = new ArrayList<>();
        for (Argument argument : given) {
            var declared = definition.getArgument(argument.getName());
            if (declared != null) {
                Integer weight = said.arguments().get(argument.getName());
                parts.add(literal(declared.getType(), weight, argument.getValue()));
            }
        }
        return CostNode.sum(0, parts);
    }

    private CostNode literal(GraphQLType type, @Nullable Integer own, Value<?> value) {
        return switch (value) {
            case VariableReference variable when varies(type, own) -> {
                VariableDefinition declared = variables.get(variable.getName());
                Value<?> usual = declared == null ? null : declared.getDefaultValue();
                long otherwise = usual == null ? 0 : literal(type, own, usual).cost(Map.of());
                yield new CostNode.Given(variable.getName(), otherwise, type, own, this);
            }
            case ArrayValue list when varies(type, own) ->
                    CostNode.sum(
                            0,
                            list.getValues().stream()
                                    .map(item -> literal(item(type), own, item))
                                    .toList());
            case ObjectValue object -> literal(type, own, object);
            default -> new CostNode.Fixed(weight(type, own));
        };
    }

    private CostNode literal(GraphQLType type, @Nullable Integer own, ObjectValue object) {
        List<CostNode> parts = new ArrayList<>();
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
            for (ObjectField field : object.getObjectFields()) {
                GraphQLInputObjectField declared = input.getFieldDefinition(field.getName());
                if (declared != null) {
                    Integer weight = weightOf(input, declared);
                    parts.add(literal(declared.getType(), weight, field.getValue()));
                }
            }
        }
        return CostNode.sum(weight(type, own), parts);
    }

    /** The cost of a variable's value, as JSON holds it; none where it is not given. */
    long of(GraphQLType type, @Nullable Integer own, @Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case List<?> list -> {
                long sum = 0;
                for (Object item : list) {
                    sum = CostNode.add(sum, of(item(type), own, item));
                }
                yield sum;
            }
            case Map<?, ?> object
                    when GraphQLTypeUtil.unwrapAll(type)
                            instanceof GraphQLInputObjectType input -> {
                long sum = weight(type, own);
                for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                    Object inner = object.get(field.getName());
                    sum = CostNode.add(sum, of(field.getType(), weightOf(input, field), inner));
                }
                yield sum;
            }
            default -> weight(type, own);
        };
    }

    /** Whether what a value costs depends on what it holds. */
    private boolean varies(GraphQLType type, @Nullable Integer own) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType
                || weight(type, own) != 0;
    }

    private int weight(GraphQLType type, @Nullable Integer own) {
        if (own != null) {
            return Math.max(0, own);
        }
        GraphQLNamedType base = GraphQLTypeUtil.unwrapAllAs(type);
        int usual = base instanceof GraphQLInputObjectType ? 1 : 0;
        return Math.max(0, costs.types().getOrDefault(base.getName(), usual));
    }

    private @Nullable Integer weightOf(GraphQLInputObjectType type, GraphQLInputObjectField field) {
        return costs.of(type.getName(), field.getName()).weight();
    }

    /** The type of a list's items; a value in the place of a list is its one item. */
    private static GraphQLType item(GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        return GraphQLTypeUtil.isList(bare) ? GraphQLTypeUtil.unwrapOne(bare) : bare;
    }
}
