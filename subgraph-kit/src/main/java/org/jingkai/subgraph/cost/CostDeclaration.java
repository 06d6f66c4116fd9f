package org.jingkai.subgraph.cost;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes {@code @listSize} on every list and every connection of a schema, and {@code @cost} where
 * the service names a weight.
 *
 * <pre>
 * children: [Region]                          =>  @listSize(assumedSize: 12), as the service says
 * zones(first: Int = 20): ZoneConnection      =>  @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], …)
 * zoneRanking(first: Int = 10): [Evaluation]  =>  @listSize(slicingArguments: ["first"], …)
 * </pre>
 *
 * <p>The {@code nodes} and {@code edges} of a connection have the size of the connection, and
 * {@code _entities} that of its argument; introspection is not sized here.
 */
final class CostDeclaration extends GraphQLTypeVisitorStub {

    private static final String PAGE_SIZE = "first";
    private static final String CONNECTION = "Connection";
    private static final List<String> PAGES = List.of("nodes", "edges");

    private final Costs costs;
    private final CostDirectives directives;
    private final Set<String> unsized = new TreeSet<>();
    private final Set<String> unused = new TreeSet<>();

    CostDeclaration(Costs costs, CostDirectives directives) {
        this.costs = costs;
        this.directives = directives;
        unused.addAll(costs.sizes().keySet());
        unused.addAll(costs.weights().keySet());
    }

    /**
     * To be asked after the visit.
     *
     * @throws IllegalStateException if a list has no size, or an entry of the service is for
     *     nothing
     */
    void complete() {
        if (!unsized.isEmpty() || !unused.isEmpty()) {
            throw new IllegalStateException(
                    "The costs of this service do not fit its schema. Lists without a size: "
                            + unsized
                            + "; entries that fit no list or field: "
                            + unused
                            + ". Mend them in the Costs of the service.");
        }
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        String coordinate = coordinate(field, context);
        List<GraphQLAppliedDirective> said = new ArrayList<>();
        addSize(coordinate, field, said);
        addWeight(coordinate, said);
        return said.isEmpty()
                ? TraversalControl.CONTINUE
                : changeNode(
                        context, field.transform(with -> said.forEach(with::withAppliedDirective)));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        List<GraphQLAppliedDirective> said = new ArrayList<>();
        addWeight(coordinate(field, context), said);
        return said.isEmpty()
                ? TraversalControl.CONTINUE
                : changeNode(
                        context, field.transform(with -> said.forEach(with::withAppliedDirective)));
    }

    private void addWeight(String coordinate, List<GraphQLAppliedDirective> said) {
        Integer weight = costs.weights().get(coordinate);
        if (weight != null) {
            unused.remove(coordinate);
            said.add(directives.cost(weight));
        }
    }

    private void addSize(
            String coordinate, GraphQLFieldDefinition field, List<GraphQLAppliedDirective> said) {
        List<String> pages = pagesOf(field);
        boolean list = isList(field);
        if ((!list && pages.isEmpty()) || isSizedElsewhere(coordinate)) {
            return;
        }
        Integer size = costs.sizes().get(coordinate);
        if (slices(field)) {
            said.add(directives.sliced(PAGE_SIZE, pages));
        } else if (list && size != null) {
            unused.remove(coordinate);
            said.add(directives.assumed(size));
        } else {
            unsized.add(coordinate);
        }
    }

    private static boolean isSizedElsewhere(String coordinate) {
        return coordinate.startsWith("__")
                || coordinate.equals("Query._entities")
                || PAGES.stream().anyMatch(page -> coordinate.endsWith(CONNECTION + "." + page));
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
    }

    /** The lists of the connection that the field leads to, if it does. */
    private static List<String> pagesOf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLObjectType type
                        && type.getName().endsWith(CONNECTION)
                ? PAGES.stream().filter(page -> type.getFieldDefinition(page) != null).toList()
                : List.of();
    }

    private static boolean slices(GraphQLFieldDefinition field) {
        GraphQLArgument first = field.getArgument(PAGE_SIZE);
        return first != null && first.hasSetDefaultValue();
    }

    private static String coordinate(
            GraphQLNamedSchemaElement field, TraverserContext<GraphQLSchemaElement> context) {
        return ((GraphQLNamedSchemaElement) context.getParentNode()).getName()
                + "."
                + field.getName();
    }
}
