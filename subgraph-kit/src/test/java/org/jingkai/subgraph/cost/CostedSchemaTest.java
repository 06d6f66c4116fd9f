package org.jingkai.subgraph.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostedSchemaTest {

    private static final String SDL =
            """
            type Query {
              _service: _Service!
              zone: Zone
              zones(first: Int = 20, where: Filter): ZoneConnection!
              ranking(first: Int = 10): [Zone!]!
            }
            type _Service { sdl: String! }
            type Zone { names: [String!]! area: Int }
            type ZoneConnection { nodes: [Zone!]! edges: [ZoneEdge!]! totalCount: Int! }
            type ZoneEdge { node: Zone! }
            input Filter { search: String codes: [ID!] }
            """;

    @Test
    void sizesListsByTheTableAndPagesByTheirArgument() {
        String sdl = sdlWith(new Costs(Map.of("Zone.names", 2), Map.of()));

        assertThat(sdl)
                .contains("names: [String!]! @listSize(assumedSize : 2)")
                .contains(
                        "ZoneConnection! @listSize(requireOneSlicingArgument : false, sizedFields :"
                                + " [\"nodes\", \"edges\"], slicingArguments : [\"first\"])")
                .contains(
                        "[Zone!]! @listSize(requireOneSlicingArgument : false, slicingArguments :"
                                + " [\"first\"])")
                .contains("nodes: [Zone!]!\n")
                .contains("zone: Zone\n");
    }

    @Test
    void definesBothDirectivesAsTheSpecificationDoes() {
        assertThat(sdlWith(new Costs(Map.of("Zone.names", 2), Map.of())))
                .contains(
                        "directive @cost(weight: Int!) on SCALAR | OBJECT | FIELD_DEFINITION |"
                                + " ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION\n")
                .contains(
                        "directive @listSize(assumedSize: Int, requireOneSlicingArgument: Boolean ="
                                + " true, sizedFields: [String!], slicingArguments: [String!]) on"
                                + " FIELD_DEFINITION");
    }

    @Test
    void weighsFieldsAndInputFields() {
        Costs costs =
                new Costs(
                        Map.of("Zone.names", 2),
                        Map.of("Filter.search", 5, "ZoneConnection.totalCount", 3));

        assertThat(sdlWith(costs))
                .contains("search: String @cost(weight : 5)")
                .contains("totalCount: Int! @cost(weight : 3)")
                .contains("area: Int\n");
    }

    @Test
    void refusesAListWithoutASize() {
        assertThatThrownBy(() -> sdlWith(new Costs(Map.of(), Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Lists without a size: [Zone.names]");
    }

    @Test
    void refusesAnEntryThatFitsNothing() {
        Costs costs = new Costs(Map.of("Zone.names", 2, "Zone.area", 3), Map.of("Zone.old", 4));

        assertThatThrownBy(() -> sdlWith(costs))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fit no list or field: [Zone.area, Zone.old]");
    }

    private static String sdlWith(Costs costs) {
        GraphQLSchema uncosted =
                new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse(SDL),
                                RuntimeWiring.newRuntimeWiring()
                                        .type(
                                                "Query",
                                                with -> with.dataFetcher("_service", _ -> Map.of()))
                                        .build());
        GraphQL graph = GraphQL.newGraphQL(CostedSchema.declare(costs, uncosted)).build();
        return String.valueOf(graph.execute("{ _service { sdl } }").<Object>getData());
    }
}
