package org.jingkai.subgraph.cost;

import com.apollographql.federation.graphqljava.printer.ServiceSDLPrinter;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTransformer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jingkai.subgraph.graphql.StandardScalars;

/**
 * The schema of the service with what it says on its cost. The library makes the schema from
 * annotations and has none for cost, so the directives are written into its result, by rule and
 * from one table: see {@link CostDeclaration}.
 */
@Singleton
public class CostedSchema {

    private final GraphQLSchema schema;

    CostedSchema(Costs costs, GraphQLSchema uncosted) {
        this.schema = declare(costs, StandardScalars.in(uncosted));
    }

    /** Starts with the service, so that costs that do not fit the schema stop the start. */
    void start(@Observes StartupEvent start) {
        // the constructor has done it
    }

    GraphQLSchema schema() {
        return schema;
    }

    static GraphQLSchema declare(Costs costs, GraphQLSchema uncosted) {
        CostDirectives directives = new CostDirectives(uncosted);
        CostDeclaration declaration = new CostDeclaration(costs, directives);
        GraphQLSchema costed =
                SchemaTransformer.transformSchema(
                        uncosted.transform(
                                with -> with.additionalDirectives(directives.definitions())),
                        declaration);
        declaration.complete();
        String sdl = ServiceSDLPrinter.generateServiceSDLV2(costed);
        DataFetcher<String> fetcher = _ -> sdl;
        return costed.transformWithoutTypes(
                with -> with.codeRegistry(withSdl(costed.getCodeRegistry(), fetcher)));
    }

    private static GraphQLCodeRegistry withSdl(
            GraphQLCodeRegistry registry, DataFetcher<String> fetcher) {
        return registry.transform(
                with -> with.dataFetcher(FieldCoordinates.coordinates("_Service", "sdl"), fetcher));
    }
}
