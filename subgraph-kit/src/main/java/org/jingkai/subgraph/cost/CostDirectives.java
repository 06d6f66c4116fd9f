package org.jingkai.subgraph.cost;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;

/**
 * The directives {@code @cost} and {@code @listSize}, made of the scalars of one schema: the
 * GraphQL library brings its own {@code Int}, and a schema takes no two.
 *
 * <p>Source: the cost v0.1 specification, in version 2.9 of the federation specification.
 */
final class CostDirectives {

    private final GraphQLInputType flag;
    private final GraphQLInputType number;
    private final GraphQLInputType required;
    private final GraphQLInputType names;

    CostDirectives(GraphQLSchema schema) {
        flag = scalar(schema, "Boolean");
        number = scalar(schema, "Int");
        required = GraphQLNonNull.nonNull(number);
        names = GraphQLList.list(GraphQLNonNull.nonNull(scalar(schema, "String")));
    }

    Set<GraphQLDirective> definitions() {
        GraphQLDirective cost =
                GraphQLDirective.newDirective()
                        .name("cost")
                        .argument(argument("weight", required))
                        .validLocations(
                                DirectiveLocation.ARGUMENT_DEFINITION,
                                DirectiveLocation.ENUM,
                                DirectiveLocation.FIELD_DEFINITION,
                                DirectiveLocation.INPUT_FIELD_DEFINITION,
                                DirectiveLocation.OBJECT,
                                DirectiveLocation.SCALAR)
                        .build();
        GraphQLDirective listSize =
                GraphQLDirective.newDirective()
                        .name("listSize")
                        .argument(argument("assumedSize", number))
                        .argument(argument("slicingArguments", names))
                        .argument(argument("sizedFields", names))
                        .argument(
                                argument("requireOneSlicingArgument", flag)
                                        .defaultValueProgrammatic(true))
                        .validLocation(DirectiveLocation.FIELD_DEFINITION)
                        .build();
        return Set.of(cost, listSize);
    }

    GraphQLAppliedDirective cost(int weight) {
        return GraphQLAppliedDirective.newDirective()
                .name("cost")
                .argument(value("weight", required, weight))
                .build();
    }

    GraphQLAppliedDirective assumed(int size) {
        return GraphQLAppliedDirective.newDirective()
                .name("listSize")
                .argument(value("assumedSize", number, size))
                .build();
    }

    /** A list, or an object with lists, of the size that an argument with a default names. */
    GraphQLAppliedDirective sliced(String argument, List<String> sizedFields) {
        GraphQLAppliedDirective.Builder size =
                GraphQLAppliedDirective.newDirective()
                        .name("listSize")
                        .argument(value("slicingArguments", names, List.of(argument)));
        if (!sizedFields.isEmpty()) {
            size.argument(value("sizedFields", names, sizedFields));
        }
        return size.argument(value("requireOneSlicingArgument", flag, false)).build();
    }

    private static GraphQLScalarType scalar(GraphQLSchema schema, String name) {
        return schema.getTypeAs(name);
    }

    private static GraphQLArgument.Builder argument(String name, GraphQLInputType type) {
        return GraphQLArgument.newArgument().name(name).type(type);
    }

    private static GraphQLAppliedDirectiveArgument value(
            String name, GraphQLInputType type, Object value) {
        return GraphQLAppliedDirectiveArgument.newArgument()
                .name(name)
                .type(type)
                .valueProgrammatic(value)
                .build();
    }
}
