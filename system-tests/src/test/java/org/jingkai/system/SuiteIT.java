package org.jingkai.system;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped queries with their real numbers, and what bad input gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuiteIT {

    private final Launched.Place place = Launched.Place.named("questions");
    private final Graph graph = new Graph(place.gateway());
    private final Launched suite = Launched.up(place);

    @BeforeAll
    void isUp() {
        assertThat(suite.output()).contains("/graphql", "/q/health");
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    @Test
    void answersARegionFromThreeServices() {
        Response answer = graph.askShipped("RegionAtAGlance", Map.of("code", "320000"));

        assertClean(answer);
        assertThat(answer.<String>path("data.region.name")).isEqualTo("Jiangsu");
        assertThat(Graph.number(answer, "region.zones.totalCount")).isEqualByComparingTo("27");
        assertThat(Graph.number(answer, "region.trade.total.amount.value"))
                .isEqualByComparingTo("5617695370000");
        assertThat(answer.<List<String>>path("data.region.inspections.round.id"))
                .contains("cc20-r6");
    }

    @Test
    void tellsItsMeters() {
        assertClean(graph.askShipped("RegionAtAGlance", Map.of("code", "320000")));
        String gateway = given().get(graph.url("/q/metrics")).asString();
        String trade =
                given().get("http://127.0.0.1:" + place.ports().get("trade") + "/q/metrics")
                        .asString();

        assertThat(gateway)
                .contains(
                        "jingkai_gateway_requests_seconds_bucket{",
                        "jingkai_gateway_subgraph_calls_seconds_count{outcome=\"answered\",subgraph=\"trade\"}",
                        "jingkai_gateway_subgraph_up{subgraph=\"zones\"} 1.0",
                        "jingkai_gateway_planning_seconds_count",
                        "jvm_memory_used_bytes")
                .doesNotContain("NaN");
        assertThat(trade)
                .contains(
                        "jingkai_service_requests_seconds_count{outcome=\"complete\"}",
                        "jingkai_service_releases 113.0",
                        "jingkai_service_release_newest_seconds",
                        "agroal_awaiting_count");
    }

    @Test
    void hasEveryMeterThatTheAlertRulesAndTheDashboardAskFor() {
        graph.ask("{ nothing }");
        String all =
                given().get(graph.url("/q/metrics")).asString()
                        + given().get(
                                        "http://127.0.0.1:"
                                                + place.ports().get("zones")
                                                + "/q/metrics")
                                .asString();

        assertThat(MonitoringFiles.meters()).hasSizeGreaterThan(15).allMatch(all::contains);
    }

    @Test
    void answersTheHeadlineAsOfTwoInstants() {
        Response first = graph.askAsOf("2025-07-15T00:00:00Z", "TradeHeadline");
        Response now = graph.askShipped("TradeHeadline", Map.of());

        assertClean(first);
        assertThat(Graph.number(first, "trade.total.amount.value"))
                .isEqualByComparingTo("21790000000000");
        assertThat(Graph.number(first, "trade.total.growth.value")).isEqualByComparingTo("2.9");
        assertThat(Graph.number(first, "trade.imports.growth.value")).isEqualByComparingTo("-2.7");
        assertThat(first.<String>path("extensions.asOf")).isEqualTo("2025-07-15T00:00:00Z");
        assertThat(now.asString()).contains("21788406770000");
    }

    @Test
    void answersTheSameBytesAsOfTheSameInstant() {
        for (String name : List.of("TradeHeadline", "ZonePage", "Round", "CircularPage", "Zones")) {
            assertThat(graph.askAsOf("2025-08-01T00:00:00Z", name).asString())
                    .isEqualTo(graph.askAsOf("2025-08-01T00:00:00Z", name).asString());
        }
    }

    @Test
    void answersAZoneWithItsRegion() {
        Response answer = graph.askShipped("ZonePage", Map.of());

        assertClean(answer);
        assertThat(Graph.number(answer, "zone.trade.total.amount.value"))
                .isEqualByComparingTo("378103520000");
        assertThat(Graph.number(answer, "zone.trade.total.growth.value"))
                .isEqualByComparingTo("15.2");
        assertThat(answer.<String>path("data.zone.region.name")).isEqualTo("苏州市");
        assertThat(answer.<List<Integer>>path("data.zone.evaluations.rank")).isNotEmpty();
    }

    @Test
    void answersARoundWithTheZonesOfThePlacesAndTheirTrade() {
        Response answer = graph.askShipped("Round", Map.of());

        assertClean(answer);
        assertThat(answer.<String>path("data.inspectionRound.announcedOn")).isEqualTo("2025-07-14");
        assertThat(answer.<List<Object>>path("data.inspectionRound.targets")).hasSize(26);
        assertThat(answer.asString()).contains("378103520000");
    }

    @Test
    void answersCircularsSeriesVintagesAndZones() {
        Response circulars = graph.askShipped("CircularPage", Map.of());
        Response series = graph.askShipped("Series", Map.of());
        Response vintages = graph.askShipped("Vintages", Map.of());
        Response zones = graph.askShipped("Zones", Map.of());

        List.of(circulars, series, vintages, zones).forEach(SuiteIT::assertClean);
        assertThat(circulars.<String>path("data.circulars.nodes[0].cases[0].region.name"))
                .isEqualTo("耒阳市");
        assertThat(series.<List<Object>>path("data.tradeSeries.points")).hasSize(24);
        assertThat(vintages.<List<Object>>path("data.tradeObservations.nodes")).hasSize(10);
        assertThat(zones.<String>path("data.zoneRanking[0].zone.code")).isEqualTo("G321090");
        assertThat(zones.asString()).contains("16900000000000");
    }

    @Test
    void plansTheRoundInThreeCallsHoweverManyZones() {
        Launched explain =
                Launched.run(
                        place.environment(),
                        place.gateway(),
                        List.of("explain", "Round", "--port", String.valueOf(place.gateway())));

        assertThat(explain.exitCode()).isZero();
        assertThat(explain.output().split("Fetch\\(service", -1)).hasSize(1 + 3);
    }

    @Test
    void printsAnAnswerAsOfAnInstantByTheQueryVerb() {
        Launched query =
                Launched.run(
                        place.environment(),
                        place.gateway(),
                        List.of(
                                "query",
                                "TradeHeadline",
                                "--as-of",
                                "2025-07-15T00:00:00Z",
                                "--port",
                                String.valueOf(place.gateway())));

        assertThat(query.exitCode()).isZero();
        assertThat(query.output()).contains("21790000000000");
    }

    @Test
    void servesGraphiqlTheSchemasAndHealth() {
        get(graph.url("/")).then().statusCode(200);
        assertThat(get(graph.url("/schema.graphqls")).asString()).contains("type Zone");
        assertThat(get(graph.url("/supergraph.graphqls")).asString()).contains("@join__graph");
        get(graph.url("/q/health/ready")).then().statusCode(200);
    }

    @Test
    void answersNullForUnknownAndAnErrorForMalformedCodes() {
        Response unknown =
                graph.ask("{ region(code: \"999999\") { code } zone(code: \"G999999\") { code } }");
        Response malformed = graph.ask("{ region(code: \"32\") { code } }");

        assertClean(unknown);
        assertThat(unknown.<Object>path("data.region")).isNull();
        assertThat(unknown.<Object>path("data.zone")).isNull();
        assertThat(malformed.<String>path("errors[0].extensions.code")).isEqualTo("BAD_CODE");
        assertThat(malformed.<List<Object>>path("errors[0].path")).isEqualTo(List.of("region"));
    }

    @Test
    void refusesBadInputWithACodeAndShowsNothingOfItsInside() {
        List<Response> refused = new ArrayList<>();
        refused.add(graph.ask("{ trade(period: \"June\") { period } }"));
        refused.add(graph.ask("{ circulars(first: 0) { totalCount } }"));
        refused.add(graph.ask("{ circulars(after: \"x\") { totalCount } }"));
        refused.add(graph.ask("{ zoneRanking(year: 2024, metric: BEST) { rank } }"));
        refused.add(graph.ask("{ zones(first: \"ten\") { totalCount } }"));
        refused.add(graph.ask("{ nothing }"));
        refused.add(graph.ask("{ zones("));
        refused.add(graph.ask("query($c: ID!) { region(code: $c) { code } }"));
        refused.add(graph.askAsOf("2999-01-01T00:00:00Z", "Series"));
        refused.add(graph.askAsOf("yesterday", "Series"));
        refused.add(given().contentType("application/json").body("").post(graph.url("/graphql")));
        refused.add(given().contentType("application/json").body("{").post(graph.url("/graphql")));
        refused.add(given().contentType("text/plain").body("{ x }").post(graph.url("/graphql")));
        refused.add(
                given().contentType("application/json")
                        .body("{\"query\":\"" + " ".repeat(10 << 20) + "\"}")
                        .post(graph.url("/graphql")));
        refused.add(given().contentType("application/json").body("{}").put(graph.url("/graphql")));

        for (Response answer : refused) {
            assertThat(answer.<String>path("errors[0].extensions.code"))
                    .as(answer.asString())
                    .isNotBlank();
            assertThat(answer.<String>path("errors[0].message")).isNotBlank();
            assertThat(answer.asString())
                    .doesNotContain("Exception", "org.jingkai", "java.", "select ", "\tat ");
        }
        assertThat(refused.stream().map(Response::statusCode).toList())
                .startsWith(200, 200, 200, 400, 400, 400, 400, 400, 400, 400)
                .endsWith(413, 405);
    }

    static void assertClean(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<Object>path("errors")).as(answer.asString()).isNull();
    }
}
