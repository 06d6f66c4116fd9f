package org.jingkai.gateway.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.stub.StubSuiteResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubSuiteResource.class)
class GraphQlOverHttpTest {

    private static final String GRAPHQL = "application/graphql-response+json";

    @TestHTTPResource("/graphql")
    @SuppressWarnings("NullAway.Init")
    URI graphql;

    @BeforeEach
    void ready() {
        Awaited.ready();
    }

    private static RequestSpecification post(String body) {
        return given().header("Content-Type", "application/json").body(body);
    }

    @Test
    void joinsSubgraphs() {
        post("{\"query\":\"{ zone(code: \\\"G1\\\") { name trade } total }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/graphql-response+json; charset=utf-8")
                .body("data.zone.name", equalTo("Zone G1"))
                .body("data.zone.trade", is(7))
                .body("data.total", is(42))
                .body("errors", nullValue());
    }

    @Test
    void takesVariablesAndOperationName() {
        post("""
        {"query":"query A($c: ID!) { zone(code: $c) { code } } query B { total }",
         "operationName":"A","variables":{"c":"G2"}}
        """)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.zone.code", equalTo("G2"));
    }

    @Test
    void answersQueriesByGet() {
        given().queryParam("query", "query($c: ID!) { zone(code: $c) { code } }")
                .queryParam("variables", "{\"c\":\"G3\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.zone.code", equalTo("G3"));
    }

    @Test
    void refusesMutationsByGet() {
        given().queryParam("query", "mutation { rename(code: \"G1\", name: \"x\") { code } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("errors[0].extensions.code", equalTo("QUERY_ONLY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ zone(", "{ nothing }", "query($c: ID!) { zone(code: $c) { code } }"})
    void refusesABadOperationWith400OrInTheLegacyTypeWith200(String query) {
        String body = "{\"query\":\"" + query + "\"}";
        post(body)
                .accept(GRAPHQL)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", not(nullValue()))
                .body("errors[0].message", not(nullValue()))
                .body("$", not(hasKey("data")));
        post(body)
                .accept("application/json")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json; charset=utf-8")
                .body("errors[0].extensions.code", not(nullValue()));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("", "EMPTY_BODY"),
                Arguments.of("   ", "EMPTY_BODY"),
                Arguments.of("{ zone }", "NOT_JSON"),
                Arguments.of("{\"query\":\"{ total }\"", "NOT_JSON"),
                Arguments.of("\u0000\u0001", "NOT_JSON"),
                Arguments.of("[".repeat(100_000), "NOT_JSON"),
                Arguments.of(
                        "{\"query\":\"{ total }\",\"variables\":{\"a\":[0" + ",0".repeat(10_200),
                        "MAX_VARIABLE_VALUES_EXCEEDED"),
                Arguments.of("[{\"query\":\"{ total }\"}]", "NOT_AN_OBJECT"),
                Arguments.of("\"{ total }\"", "NOT_AN_OBJECT"),
                Arguments.of("{}", "MISSING_QUERY"),
                Arguments.of("{\"query\":null}", "MISSING_QUERY"),
                Arguments.of("{\"query\":7}", "MISSING_QUERY"),
                Arguments.of("{\"query\":\"{ total }\",\"variables\":[]}", "BAD_VARIABLES"),
                Arguments.of("{\"query\":\"{ total }\",\"operationName\":1}", "BAD_OPERATION_NAME"),
                Arguments.of("{\"query\":\"{ total }\",\"extensions\":1}", "BAD_EXTENSIONS"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void refusesABodyThatIsNoRequest(String body, String code) {
        for (String accept : new String[] {GRAPHQL, "application/json"}) {
            post(body)
                    .accept(accept)
                    .post("/graphql")
                    .then()
                    .statusCode(400)
                    .header("Content-Type", startsWith(accept))
                    .body("errors[0].extensions.code", equalTo(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) {
        post("{\"query\":\"{ total }\"}")
                .request(method, "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1"
            })
    void refusesABodyThatIsNotJsonInUtf8(String type) {
        given().config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs(type, ContentType.BINARY)
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .header("Content-Type", type)
                .body("{\"query\":\"{ total }\"}".getBytes(UTF_8))
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void refusesToAnswerWhatTheClientDoesNotAccept() {
        post("{\"query\":\"{ total }\"}")
                .accept("text/html")
                .post("/graphql")
                .then()
                .statusCode(406)
                .body("errors[0].extensions.code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void prefersWhatTheClientPrefers() {
        post("{\"query\":\"{ total }\"}")
                .header("Accept", "application/graphql-response+json;q=0.5, application/json")
                .post("/graphql")
                .then()
                .header("Content-Type", startsWith("application/json"));
    }

    @Test
    void answersAClientThatSaysNothingInTheLegacyTypeAndWith200()
            throws IOException, InterruptedException {
        for (String query : new String[] {"{ total }", "{ nothing }"}) {
            HttpResponse<String> answer = withoutAccept("{\"query\":\"" + query + "\"}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/json; charset=utf-8");
        }
        assertThat(withoutAccept("{}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> withoutAccept(String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(graphql)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_100_000, 10_000_000})
    void answersABodyThatIsTooLarge(int size) {
        post("{\"query\":\"" + " ".repeat(size) + "\"}")
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void takesABodyJustBelowTheLimit() {
        post("{\"query\":\"{ total }\"" + " ".repeat(1_000_000) + "}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.total", is(42));
    }

    @Test
    void servesTheApiSchemaAndTheSupergraph() {
        given().get("/schema.graphqls")
                .then()
                .statusCode(200)
                .body(containsString("type Zone"))
                .body(containsString("One zone by its code."))
                .body(not(containsString("join__")));
        given().get("/supergraph.graphqls")
                .then()
                .statusCode(200)
                .body(containsString("enum join__Graph"));
        given().post("/schema.graphqls").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void explainsAPlanTheSameWayEachTime() {
        String body = "{\"query\":\"{ zones { code trade } }\"}";
        String plan =
                post(body)
                        .post("/explain")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .body(containsString("trade"))
                        .extract()
                        .asString();
        post(body).post("/explain").then().body(equalTo(plan));
    }

    @Test
    void explainsWhyThereIsNoPlan() {
        post("{\"query\":\"{ nothing }\"}")
                .post("/explain")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("nothing"));
    }

    @Test
    void servesGraphiQlWithoutTheNetwork() {
        String page = given().get("/").then().statusCode(200).extract().asString();
        assertThat(page).doesNotContain("http:", "https:");
        var scripts = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
        int found = 0;
        while (scripts.find()) {
            given().get(scripts.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isEqualTo(5);
    }

    @Test
    void saysThatItLivesAndIsReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks[0].name", equalTo("supergraph"))
                .body("checks[0].data.'subgraph.zones'", equalTo("up"));
    }
}
