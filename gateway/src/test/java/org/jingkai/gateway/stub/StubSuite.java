package org.jingkai.gateway.stub;

import java.util.List;
import java.util.Map;

/** Three stub subgraphs that together make a small graph. */
public final class StubSuite implements AutoCloseable {

    public static final String ZONES =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

            "What can be asked."
            type Query {
              "One zone by its code."
              zone(code: ID!): Zone
              zones: [Zone!]!
            }

            type Zone @key(fields: "code") {
              code: ID!
              name: String
            }

            type Mutation { rename(code: ID!, name: String!): Zone }
            """;

    public static final String TRADE =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

            type Query { total: Int }

            type Zone @key(fields: "code") { code: ID!  trade(period: String): Int }
            """;

    public static final String INSPECTION =
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

            type Query { rounds: [Round!]! }

            type Round @key(fields: "id") { id: ID!  zone: Zone }

            type Zone @key(fields: "code", resolvable: false) { code: ID! }
            """;

    public final StubSubgraph zones = new StubSubgraph(ZONES, zonesData());
    public final StubSubgraph trade = new StubSubgraph(TRADE, tradeData());
    public final StubSubgraph inspection = new StubSubgraph(INSPECTION, inspectionData());

    public StubSuite start() {
        zones.start();
        trade.start();
        inspection.start();
        return this;
    }

    public Map<String, String> settings() {
        return Map.of(
                "jingkai.gateway.subgraphs.zones.url",
                zones.url(),
                "jingkai.gateway.subgraphs.trade.url",
                trade.url(),
                "jingkai.gateway.subgraphs.inspection.url",
                inspection.url(),
                "jingkai.gateway.poll-interval",
                "200ms",
                "jingkai.gateway.composition.take-losses",
                "true",
                "jingkai.gateway.transport.answer-timeout",
                "1s");
    }

    @Override
    public void close() {
        zones.close();
        trade.close();
        inspection.close();
    }

    private static StubData zonesData() {
        return new StubData(
                Map.of(
                        "Query.zone", arguments -> zone(text(arguments, "code")),
                        "Query.zones", _ -> List.of(zone("G1"), zone("G2"), zone("G3")),
                        "Mutation.rename",
                                arguments ->
                                        Map.of(
                                                "code", text(arguments, "code"),
                                                "name", text(arguments, "name"))),
                Map.of("Zone", representation -> zone(text(representation, "code"))));
    }

    private static String text(Map<String, Object> from, String name) {
        return String.valueOf(from.get(name));
    }

    private static Map<String, Object> zone(String code) {
        return Map.of("__typename", "Zone", "code", code, "name", "Zone " + code);
    }

    private static StubData tradeData() {
        return new StubData(
                Map.of("Query.total", _ -> 42),
                Map.of(
                        "Zone",
                        representation ->
                                Map.of(
                                        "__typename",
                                        "Zone",
                                        "code",
                                        text(representation, "code"),
                                        "trade",
                                        7)));
    }

    private static StubData inspectionData() {
        return new StubData(
                Map.of(
                        "Query.rounds",
                        _ -> List.of(Map.of("id", "r1", "zone", Map.of("code", "G1")))),
                Map.of("Round", representation -> representation));
    }
}
