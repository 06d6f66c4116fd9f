package org.jingkai.gateway.bootstrap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NotReadyTest.NobodyAnswers.class)
class NotReadyTest {

    public static final class NobodyAnswers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jingkai.gateway.subgraphs.zones.url", "http://127.0.0.1:1/graphql",
                    "jingkai.gateway.subgraphs.trade.url", "http://127.0.0.1:1/graphql",
                    "jingkai.gateway.subgraphs.inspection.url", "http://127.0.0.1:1/graphql");
        }
    }

    @Test
    void saysThatTheGraphIsNotComposedYet() {
        given().header("Content-Type", "application/json")
                .body("{\"query\":\"{ total }\"}")
                .post("/graphql")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("errors[0].extensions.code", equalTo("NOT_READY"));
        given().get("/schema.graphqls").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }
}
