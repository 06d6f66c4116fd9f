package org.jingkai.gateway.supergraph;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/**
 * The schema that clients see: the supergraph without its machinery and without what is
 * inaccessible. Requests are validated and introspection is answered against it.
 */
public record ApiSchema(GraphQLSchema schema, GraphQL introspection, String sdl) {

    static ApiSchema of(GraphQLSchema schema) {
        SchemaPrinter.Options options =
                SchemaPrinter.Options.defaultOptions()
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false)
                        .includeScalarTypes(true)
                        .includeIntrospectionTypes(false);
        return new ApiSchema(
                schema,
                GraphQL.newGraphQL(schema).instrumentation(new HiddenDirectives()).build(),
                new SchemaPrinter(options).print(schema));
    }
}
