package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schema that is checked in, as a library reads it and as the fuzzer does. */
record Contract(GraphQLSchema library, Schema own) {

    static Contract read() {
        try {
            String text = Files.readString(Path.of("../schema/supergraph.graphqls"));
            GraphQLSchema library =
                    UnExecutableSchemaGenerator.makeUnExecutableSchema(
                            new SchemaParser().parse(text));
            Object data =
                    GraphQL.newGraphQL(library).build().execute(Schema.INTROSPECTION).getData();
            return new Contract(library, Schema.of(new ObjectMapper().valueToTree(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
