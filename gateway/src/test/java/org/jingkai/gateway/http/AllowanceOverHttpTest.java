package org.jingkai.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.stub.StubSuiteResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client is told of its allowance, and how it is refused beyond it. */
@QuarkusTest
@WithTestResource(StubSuiteResource.class)
@TestProfile(AllowanceOverHttpTest.SmallAllowance.class)
class AllowanceOverHttpTest {

    public static final class SmallAllowance implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jingkai.gateway.rate-limit.points", "100",
                    "jingkai.gateway.rate-limit.period", "1h",
                    "jingkai.gateway.http.max-connections-per-address", "5",
                    "jingkai.gateway.http.trusted-proxies", "127.0.0.0/8,::1");
        }
    }

    @TestHTTPResource("/graphql")
    @SuppressWarnings("NullAway.Init")
    URI graphql;

    @BeforeEach
    void ready() {
        Awaited.ready();
    }

    private static RequestSpecification from(String client) {
        return given().header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.99, " + client);
    }

    private static Response ask(String client, String query) {
        return from(client).body("{\"query\":\"" + query + "\"}").post("/graphql");
    }

    @Test
    void tellsWhatIsLeft() {
        ask("198.51.100.1", "{ a: total }")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"cost\";q=100;w=3600")
                .header("RateLimit", matchesPattern("\"cost\";r=49;t=\\d+"))
                .body("extensions.cost.estimated", is(0))
                .body("extensions.cost.actual", is(0));
        ask("198.51.100.1", "{ zone(code: 1) { code } rateLimit { limit cost remaining } }")
                .then()
                .statusCode(429)
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"));
        ask("198.51.100.2", "{ zone(code: 1) { code } rateLimit { limit cost remaining } }")
                .then()
                .statusCode(200)
                .body("data.zone.code", equalTo("1"))
                .body("data.rateLimit.limit", is(100))
                .body("data.rateLimit.cost", is(1))
                .body("data.rateLimit.remaining", is(49));
    }

    @Test
    void refusesWithAStatusAndATimeToWait() {
        String client = "198.51.100.3";
        ask(client, "{ b: total }").then().statusCode(200);
        ask(client, "{ c: total }")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("errors[0].message", containsString("left"))
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"))
                .body("data", nullValue());
        ask(client, "{ b: total }").then().statusCode(200);
        ask("198.51.100.4", "{ c: total }").then().statusCode(200);
    }

    @Test
    void chargesInvalidOperationsToo() {
        String client = "198.51.100.5";
        ask(client, "{ nowhere }")
                .then()
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
        ask(client, "{ noplace }")
                .then()
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
        ask(client, "{ nothing }").then().statusCode(429);
    }

    @Test
    void tellsTheCostOfADryRun() {
        from("198.51.100.6")
                .header("Jingkai-Cost", "estimate")
                .body("{\"query\":\"{ zone(code: 1) { code } }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data", nullValue())
                .body("extensions.cost.estimated", is(1));
    }

    @Test
    void letsATrustedProxyHaveMoreConnectionsThanAnAddressMay() throws IOException {
        List<RawClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                RawClient client = new RawClient(graphql);
                open.add(client);
                client.send("GET /graphql?query=%7Btotal%7D HTTP/1.1\r\nHost: localhost\r\n");
            }
            for (RawClient client : open) {
                client.send("X-Forwarded-For: 198.51.100.7\r\n\r\n").until("\"total\":42");
            }
        } finally {
            for (RawClient client : open) {
                client.close();
            }
        }
    }

    @Test
    void believesOnlyWhatTrustedProxiesSay() {
        var trusted = List.of(AddressRange.parse("10.0.0.0/8"));
        assertThat(ClientAddress.named("10.0.0.1", "1.1.1.1, 2.2.2.2", trusted))
                .isEqualTo("2.2.2.2");
        assertThat(ClientAddress.named("10.0.0.1", "1.1.1.1, 2.2.2.2, 10.9.9.9", trusted))
                .isEqualTo("2.2.2.2");
        assertThat(ClientAddress.named("3.3.3.3", "1.1.1.1", trusted)).isEqualTo("3.3.3.3");
        assertThat(ClientAddress.named("10.0.0.1", null, trusted)).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.named("10.0.0.1", "x".repeat(60_000), trusted))
                .isEqualTo("10.0.0.1");
        assertThat(ClientAddress.subscriber("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.subscriber("2001:db8:1:2::9"))
                .isNotEqualTo(ClientAddress.subscriber("2001:db8:1:3::9"));
        assertThat(ClientAddress.subscriber("no address")).isEqualTo("unknown");
    }
}
