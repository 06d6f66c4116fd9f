package org.jingkai.gateway.supergraph;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.util.Set;

/**
 * The schema that clients see: the supergraph without its machinery and without what is
 * inaccessible. Requests are validated and introspection is answered against it.
 *
 * @param ownFields the fields of the query type that the gateway answers by itself
 */
public record ApiSchema(
        GraphQLSchema schema, GraphQL introspection, String sdl, Set<String> ownFields) {

    static ApiSchema of(GraphQLSchema schema, Set<String> ownFields) {
        SchemaPrinter.Options options =
                SchemaPrinter.Options.defaultOptions()
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false)
                        .includeScalarTypes(true)
                        .includeIntrospectionTypes(false);
        return new ApiSchema(
                schema,
                GraphQL.newGraphQL(schema).instrumentation(new HiddenDirectives()).build(),
                new SchemaPrinter(options).print(schema),
                ownFields);
    }
}
