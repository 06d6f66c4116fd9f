package org.jingkai.gateway.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jingkai.gateway.stub.StubSubgraph;
import org.jingkai.gateway.stub.StubSuite;
import org.jingkai.gateway.stub.StubSuiteResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubSuiteResource.class)
class LiveSubgraphsTest {

    private static final String JOINED = "{ zone(code: \\\"G1\\\") { name trade } }";

    /** Set by the test resource. */
    @SuppressWarnings("NullAway.Init")
    StubSuite suite;

    @BeforeEach
    void ready() {
        Awaited.ready();
    }

    @AfterEach
    void heal() {
        suite.trade.delay(0);
        suite.trade.close();
        suite.trade.start();
        suite.trade.become(StubSuite.TRADE);
        Awaited.until(() -> ask(JOINED).body("data.zone.trade", is(7)));
        Awaited.until(
                () -> given().get("/schema.graphqls").then().body(not(containsString("balance"))));
    }

    private static ValidatableResponse ask(String query) {
        return given().header("Content-Type", "application/json")
                .body("{\"query\":\"" + query + "\"}")
                .post("/graphql")
                .then();
    }

    @Test
    void answersThePartsOfTheSubgraphsThatLive() {
        suite.trade.close();
        ask(JOINED)
                .statusCode(200)
                .body("data.zone.name", equalTo("Zone G1"))
                .body("data.zone.trade", nullValue())
                .body("errors.size()", is(1))
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"))
                .body("errors[0].message", containsString("trade"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks[0].data.'subgraph.trade'", containsString("down"));
    }

    @Test
    void doesNotWaitLongForASlowSubgraph() {
        Duration slow = Duration.ofSeconds(20);
        suite.trade.delay(Math.toIntExact(slow.toMillis()));
        Instant start = Instant.now();
        ask(JOINED)
                .statusCode(200)
                .body("data.zone.name", equalTo("Zone G1"))
                .body("data.zone.trade", nullValue())
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(slow);
    }

    @Test
    void composesAgainWhenASubgraphChanges() {
        suite.trade.become(StubSuite.TRADE.replace("total: Int", "total: Int  balance: Int"));
        Awaited.until(() -> ask("{ balance }").body("errors", nullValue()));
    }

    @Test
    void keepsTheLastGoodSupergraphWhenASubgraphNoLongerFits() {
        suite.trade.become(StubSuite.TRADE.replace("total: Int", "total: Int  zones: Int"));
        Awaited.until(() ->
                given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks[0].data.refused", containsString("FIELD_TYPE_MISMATCH")));
        ask(JOINED).statusCode(200).body("data.zone.trade", is(7));
    }

    @Test
    void tellsEverySubgraphTheInstantOfTheRequest() {
        suite.zones.seen().clear();
        suite.trade.seen().clear();
        given().header("Content-Type", "application/json")
                .header("Jingkai-As-Of", "2025-07-15T08:00:00+08:00")
                .body("{\"query\":\"" + JOINED + "\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("extensions.asOf", equalTo("2025-07-15T00:00:00Z"));
        for (StubSubgraph subgraph : new StubSubgraph[] {suite.zones, suite.trade}) {
            assertThat(subgraph.seen())
                    .extracting(StubSubgraph.Seen::asOf)
                    .containsExactly(Optional.of("2025-07-15T00:00:00Z"));
        }
    }

    @Test
    void tellsEverySubgraphHowLongItIsWaitedFor() {
        suite.trade.seen().clear();
        given().header("Content-Type", "application/json")
                .header("Jingkai-Deadline", "86400000")
                .body("{\"query\":\"" + JOINED + "\"}")
                .post("/graphql")
                .then()
                .statusCode(200);

        String told = suite.trade.seen().getFirst().headers().get("Jingkai-deadline");
        assertThat(Long.parseLong(String.valueOf(told))).isBetween(1L, 1_000L);
    }

    @Test
    void fixesThePresentOnceForAllSubgraphs() {
        suite.zones.seen().clear();
        suite.trade.seen().clear();
        String asOf = ask(JOINED).extract().path("extensions.asOf");
        assertThat(Instant.parse(asOf)).isBetween(Instant.now().minusSeconds(5), Instant.now());
        assertThat(suite.zones.seen().getFirst().asOf()).contains(asOf);
        assertThat(suite.trade.seen().getFirst().asOf()).contains(asOf);
    }

    @Test
    void refusesTheFutureAndWhatIsNoInstant() {
        for (String[] each :
                new String[][] {
                    {"2999-01-01T00:00:00Z", "AS_OF_IN_FUTURE"}, {"soon", "BAD_AS_OF"}
                }) {
            given().header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Jingkai-As-Of", each[0])
                    .body("{\"query\":\"" + JOINED + "\"}")
                    .post("/graphql")
                    .then()
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo(each[1]));
        }
    }
}
