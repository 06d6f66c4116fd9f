package org.jingkai.gateway.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jingkai.gateway.composition.Composition;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.jingkai.gateway.composition.SubgraphSdl;
import org.jingkai.gateway.stub.StubSuite;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupergraphFileTest.OfItsOwn.class)
@WithTestResource(SupergraphFileTest.FileResource.class)
class SupergraphFileTest {

    public static final class OfItsOwn implements QuarkusTestProfile {}

    /** Stub subgraphs, and a file whose supergraph names their addresses. */
    public static final class FileResource implements QuarkusTestResourceLifecycleManager {

        private final StubSuite suite = new StubSuite();

        @Override
        public Map<String, String> start() {
            suite.start();
            try {
                Path file = Files.createTempFile("supergraph", ".graphqls");
                Files.writeString(
                        file,
                        supergraph(
                                List.of(
                                        new SubgraphSdl(
                                                "zones", suite.zones.url(), StubSuite.ZONES),
                                        new SubgraphSdl(
                                                "trade", suite.trade.url(), StubSuite.TRADE))));
                return Map.of(
                        "jingkai.gateway.supergraph",
                        file.toString(),
                        "jingkai.gateway.poll-interval",
                        "100ms");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            suite.close();
        }
    }

    @ConfigProperty(name = "jingkai.gateway.supergraph")
    Path file;

    private static String supergraph(List<SubgraphSdl> subgraphs) {
        return ((Composed) Composition.compose(subgraphs)).supergraphSdl();
    }

    private static void joins() {
        given().header("Content-Type", "application/json")
                .body("{\"query\":\"{ zone(code: \\\"G1\\\") { trade } }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.zone.trade", is(7));
    }

    /** The addresses of the suite are configured by default, and stand for other subgraphs. */
    @Test
    void tellsNothingOfSubgraphsThatTheFileDoesNotName() throws InterruptedException {
        Awaited.ready();
        Thread.sleep(1_000);

        given().get("/q/health/ready").then().body(not(containsString("subgraph.inspection")));
    }

    @Test
    void servesTheFileAndServesItAnewWhenItChanges() throws IOException {
        Awaited.ready();
        joins();
        String before = Files.readString(file);
        Files.writeString(file, "type Query { broken");
        Awaited.until(() ->
                given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks[0].data.refused", not(is(""))));
        joins();
        String after = before.replace("What can be asked.", "What may be asked.");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
        Awaited.until(() ->
                given().get("/schema.graphqls").then().body(containsString("What may be asked.")));
        joins();
    }

    @Test
    void routesNothingBeforeTheNewSupergraphIsTaken() throws IOException {
        Awaited.ready();
        String good = Files.readString(file);
        String moved = good.replaceAll("http://127.0.0.1:\\d+", "http://127.0.0.1:1");
        for (String refused :
                List.of(
                        moved.replace("key: \"code\"", "key: \"{{\""),
                        good.replaceFirst("http://127.0.0.1", "http://not a uri"))) {
            assertThat(refused).isNotEqualTo(good);
            Files.writeString(file, refused);
            Awaited.until(() ->
                    given().get("/q/health/ready")
                            .then()
                            .body("checks[0].data.refused", not(is(nullValue()))));
            joins();
        }
        Files.writeString(file, good);
        Awaited.until(() ->
                given().get("/q/health/ready")
                        .then()
                        .body("checks[0].data.refused", is(nullValue())));
        joins();
    }
}
