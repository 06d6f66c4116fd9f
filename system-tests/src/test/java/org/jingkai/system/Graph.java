package org.jingkai.system;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The graph of a running suite. */
record Graph(int port) {

    private static final Path QUERIES = Path.of("..", "schema", "queries");

    private static final RestAssuredConfig EXACT =
            RestAssuredConfig.config()
                    .jsonConfig(
                            JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    Response ask(String query) {
        return ask(query, Map.of(), Map.of());
    }

    Response ask(String query, Map<String, ?> variables, Map<String, String> headers) {
        return given().config(EXACT)
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .headers(headers)
                .body(Map.of("query", query, "variables", variables))
                .post(url("/graphql"));
    }

    /** The answer, or why there is none. */
    String tryAsk(String query) {
        try {
            return ask(query).asString();
        } catch (Exception noConnection) {
            return String.valueOf(noConnection);
        }
    }

    /** Asks one of the queries that ship. */
    Response askShipped(String name, Map<String, ?> variables) {
        return ask(text(name), variables, Map.of());
    }

    Response askAsOf(String instant, String name) {
        return ask(text(name), Map.of(), Map.of("Jingkai-As-Of", instant));
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    static BigDecimal number(Response answer, String path) {
        return new BigDecimal(String.valueOf(answer.<Object>path("data." + path)));
    }

    private static String text(String name) {
        try {
            return Files.readString(QUERIES.resolve(name + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
