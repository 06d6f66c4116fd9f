package org.jingkai.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.stub.StubSuite;
import org.jingkai.gateway.stub.StubSuiteResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown to whom, and what goes on to subgraphs. */
@QuarkusTest
@TestProfile(InsideTest.Switched.class)
@WithTestResource(StubSuiteResource.class)
class InsideTest {

    /** A gateway with some switches off. */
    public static final class Switched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jingkai.gateway.http.graphiql", "off",
                    "jingkai.gateway.http.health-details", "off",
                    "jingkai.gateway.transport.forward-headers", "x-tenant",
                    "jingkai.gateway.subgraphs.trade.as-of", "false");
        }
    }

    @SuppressWarnings("NullAway.Init")
    StubSuite suite;

    @TestHTTPResource("/graphql")
    @SuppressWarnings("NullAway.Init")
    URI graphql;

    @BeforeEach
    void ready() {
        Awaited.ready();
    }

    @Test
    void showsTheInsideToALocalClient() {
        given().get("/supergraph.graphqls").then().statusCode(200);
        given().header("Content-Type", "application/json")
                .body("{\"query\":\"{ total }\"}")
                .post("/explain")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: graph.example", "Host: localhost\r\nX-Forwarded-For: 1.2.3.4"})
    void hidesTheInsideFromPagesAndProxies(String headers) throws IOException {
        for (String path : new String[] {"GET /supergraph.graphqls", "POST /explain"}) {
            try (RawClient client = new RawClient(graphql)) {
                client.send(path + " HTTP/1.1\r\n" + headers + "\r\nContent-Length: 0\r\n\r\n");
                assertThat(client.until("}]}"))
                        .startsWith("HTTP/1.1 403")
                        .contains("SWITCHED_OFF", "jingkai.gateway.http.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/graphiql.js", "/graphql-ui/graphiql.min.js"})
    void servesNoPageWhenItIsSwitchedOff(String path) {
        given().get(path)
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("SWITCHED_OFF"));
    }

    @Test
    void tellsNoDetailsOfItsHealthWhenTheyAreSwitchedOff() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks[0].name", equalTo("supergraph"))
                .body("checks[0].data.'subgraph.zones'", nullValue());
    }

    @Test
    void tellsBrowsersWhatNotToDo() {
        given().header("Content-Type", "application/json")
                .body("{\"query\":\"{ total }\"}")
                .post("/graphql")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Strict-Transport-Security", nullValue())
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void refusesAGetWithCredentialsThatAPageCouldHaveSent() {
        given().header("Cookie", "session=1")
                .queryParam("query", "{ total }")
                .get("/graphql")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("CSRF_PREVENTION"));
        given().queryParam("query", "{ total }").get("/graphql").then().statusCode(200);
    }

    @Test
    void sendsSubgraphsTheNamedHeadersAndNoOthers() {
        int before = suite.trade.seen().size();
        given().header("Content-Type", "application/json")
                .header("X-Tenant", "a")
                .header("Authorization", "secret")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body("{\"query\":\"{ total }\"}")
                .post("/graphql")
                .then()
                .statusCode(200);
        var seen = suite.trade.seen().get(before);
        assertThat(seen.asOf()).isEmpty();
        assertThat(seen.headers())
                .containsEntry("X-tenant", "a")
                .containsKey("Traceparent")
                .doesNotContainKeys("Authorization", "Cookie");
    }
}
