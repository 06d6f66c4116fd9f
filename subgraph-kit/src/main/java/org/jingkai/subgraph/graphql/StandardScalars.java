package org.jingkai.subgraph.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Gives a schema the {@code Int} of the specification. That of the library wraps numbers that are
 * too large round and refuses −2147483648. Source: GraphQL specification, section 3.5.1.
 */
public final class StandardScalars extends GraphQLTypeVisitorStub {

    private StandardScalars() {}

    /** The same schema with it. */
    public static GraphQLSchema in(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new StandardScalars());
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        return scalar.getName().equals(Scalars.GraphQLInt.getName()) && scalar != Scalars.GraphQLInt
                ? changeNode(context, Scalars.GraphQLInt)
                : TraversalControl.CONTINUE;
    }
}
