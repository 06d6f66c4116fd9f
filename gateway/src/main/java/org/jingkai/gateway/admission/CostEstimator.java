package org.jingkai.gateway.admission;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.supergraph.Costs;
import org.jingkai.gateway.supergraph.FieldCost;
import org.jingkai.gateway.supergraph.ListSize;
import org.jspecify.annotations.Nullable;

/** Works out what operations on one supergraph are expected to cost. */
public final class CostEstimator {

    private final GraphQLSchema schema;
    private final Costs costs;
    private final int assumedListSize;

    /** An estimator; lists of which nothing is said have the assumed size. */
    public CostEstimator(GraphQLSchema schema, Costs costs, int assumedListSize) {
        this.schema = schema;
        this.costs = costs;
        this.assumedListSize = assumedListSize;
    }

    /** The estimate of an operation. */
    public CostEstimate estimate(NormalizedOperation operation) {
        Map<String, VariableDefinition> variables = new HashMap<>();
        operation.variables().forEach(each -> variables.put(each.getName(), each));
        return new CostEstimate(
                new Formula(variables).of(operation.rootType(), operation.selections(), Map.of()));
    }

    /** The cost of one value of a field: its own weight, its type's, or 1 for an object. */
    public int weight(String type, String field) {
        return weight(type, field, fieldType(type, field));
    }

    private int weight(String type, String field, @Nullable GraphQLType declared) {
        Integer own = costs.of(type, field).weight();
        if (own != null) {
            return Math.max(0, own);
        }
        if (declared == null) {
            return 0;
        }
        GraphQLType base = GraphQLTypeUtil.unwrapAll(declared);
        int usual = base instanceof GraphQLCompositeType ? 1 : 0;
        return base instanceof GraphQLNamedOutputType named
                ? Math.max(0, costs.types().getOrDefault(named.getName(), usual))
                : usual;
    }

    private @Nullable GraphQLType fieldType(String type, String field) {
        GraphQLFieldDefinition definition = definition(type, field);
        return definition == null ? null : definition.getType();
    }

    /** None for what the gateway answers by itself, which has bounds of its own. */
    private @Nullable GraphQLFieldDefinition definition(String type, String field) {
        return !field.startsWith("__")
                        && schema.getType(type) instanceof GraphQLCompositeType composite
                ? Introspection.getFieldDef(schema, composite, field)
                : null;
    }

    private final class Formula {

        private final Map<String, VariableDefinition> variables;
        private final InputCosts inputs;

        Formula(Map<String, VariableDefinition> variables) {
            this.variables = variables;
            this.inputs = new InputCosts(costs, variables);
        }

        /** The cost of what is selected on one object; {@code sizes} come from the field above. */
        CostNode of(String type, List<Selection> selections, Map<String, ItemCount> sizes) {
            List<CostNode> parts = new ArrayList<>();
            Map<String, List<CostNode>> byObject = new LinkedHashMap<>();
            for (Selection selection : selections) {
                switch (selection) {
                    case SelectedField field -> parts.add(of(type, field, sizes));
                    case TypedSelection(String on, List<Selection> inner) -> {
                        CostNode cost = of(on, inner, sizes);
                        if (schema.getType(on) instanceof GraphQLObjectType) {
                            byObject.computeIfAbsent(on, _ -> new ArrayList<>()).add(cost);
                        } else {
                            parts.add(cost);
                        }
                    }
                }
            }
            if (!byObject.isEmpty()) {
                parts.add(
                        CostNode.dearest(
                                byObject.values().stream()
                                        .map(each -> CostNode.sum(0, each))
                                        .toList()));
            }
            return CostNode.sum(0, parts);
        }

        private CostNode of(String type, SelectedField field, Map<String, ItemCount> sizes) {
            GraphQLFieldDefinition definition = definition(type, field.name());
            if (definition == null) {
                return new CostNode.Fixed(0);
            }
            FieldCost said = costs.of(type, field.name());
            ListSize size = said.size();
            ItemCount own = size == null ? null : count(definition, field, size);
            Map<String, ItemCount> below = new HashMap<>();
            if (size != null && own != null) {
                size.sized().forEach(name -> below.put(name, own));
            }
            CostNode each =
                    CostNode.sum(
                            weight(type, field.name(), definition.getType()),
                            List.of(of(baseName(definition), field.selections(), below)));
            CostNode arguments = inputs.of(definition, field.arguments(), said);
            boolean sizesAnother = size != null && !size.sized().isEmpty();
            ItemCount items = items(definition, sizes.get(field.name()), sizesAnother ? null : own);
            return CostNode.sum(0, List.of(arguments, CostNode.times(items, each)));
        }

        private ItemCount items(
                GraphQLFieldDefinition definition,
                @Nullable ItemCount above,
                @Nullable ItemCount own) {
            if (above != null) {
                return above;
            }
            if (!isList(definition.getType())) {
                return new ItemCount.Known(1);
            }
            return own == null ? new ItemCount.Known(assumedListSize) : own;
        }

        private ItemCount count(
                GraphQLFieldDefinition definition, SelectedField field, ListSize size) {
            long assumed = size.assumed() == null ? assumedListSize : size.assumed();
            List<ItemCount> said = new ArrayList<>();
            for (String name : size.slicing()) {
                ItemCount count = count(definition, field, name, assumed);
                if (count != null) {
                    said.add(count);
                }
            }
            return switch (said.size()) {
                case 0 -> new ItemCount.Known(assumed);
                case 1 -> said.getFirst();
                default -> new ItemCount.Largest(List.copyOf(said));
            };
        }

        private @Nullable ItemCount count(
                GraphQLFieldDefinition definition,
                SelectedField field,
                String argument,
                long assumed) {
            Long usual = usual(definition, argument);
            long otherwise = usual == null ? assumed : usual;
            for (Argument given : field.arguments()) {
                if (given.getName().equals(argument)) {
                    return count(given.getValue(), otherwise);
                }
            }
            return usual == null ? null : new ItemCount.Known(usual);
        }

        private ItemCount count(Value<?> value, long otherwise) {
            return switch (value) {
                case IntValue number -> new ItemCount.Known(items(number));
                case VariableReference reference -> {
                    VariableDefinition variable = variables.get(reference.getName());
                    yield new ItemCount.Variable(
                            reference.getName(),
                            variable != null && variable.getDefaultValue() instanceof IntValue usual
                                    ? items(usual)
                                    : otherwise);
                }
                default -> new ItemCount.Known(otherwise);
            };
        }

        private static long items(IntValue number) {
            return number.getValue().bitLength() < 63
                    ? Math.max(0, number.getValue().longValue())
                    : CostNode.MOST;
        }

        /** The schema's default of an argument, if it is a number. */
        private @Nullable Long usual(GraphQLFieldDefinition definition, String argument) {
            var declared = definition.getArgument(argument);
            if (declared == null || !declared.hasSetDefaultValue()) {
                return null;
            }
            return declared.getArgumentDefaultValue().getValue() instanceof IntValue number
                    ? Long.valueOf(items(number))
                    : null;
        }

        private static boolean isList(GraphQLType type) {
            return type instanceof GraphQLNonNull nonNull
                    ? GraphQLTypeUtil.isList(nonNull.getWrappedType())
                    : GraphQLTypeUtil.isList(type);
        }

        private static String baseName(GraphQLFieldDefinition definition) {
            return ((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType()))
                    .getName();
        }
    }
}
