package org.jingkai.subgraph.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GraphQL question to the service under test, over HTTP. */
public final class Question {

    private static final RestAssuredConfig EXACT_NUMBERS =
            RestAssuredConfig.config()
                    .jsonConfig(
                            JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private final String query;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private @Nullable String asOf;

    private Question(String query) {
        this.query = query;
    }

    public static Question of(String query) {
        return new Question(query);
    }

    /** The gateway's question for entities: {@code selection} is what is wanted of each. */
    public static Question entities(
            String selection, List<? extends Map<String, ?>> representations) {
        return of("query($r: [_Any!]!) { _entities(representations: $r) { " + selection + " } }")
                .with("r", representations);
    }

    public Question with(String variable, Object value) {
        variables.put(variable, value);
        return this;
    }

    public Question asOf(String instant) {
        this.asOf = instant;
        return this;
    }

    /** Asks, and expects an answer without errors. */
    public Answer answer() {
        Answer answer = ask();
        answer.expectNoErrors();
        return answer;
    }

    /** Asks. */
    public Answer ask() {
        RequestSpecification request =
                given().config(EXACT_NUMBERS)
                        .contentType("application/json")
                        .body(Map.of("query", query, "variables", variables));
        if (asOf != null) {
            request.header("Jingkai-As-Of", asOf);
        }
        Response response = request.post("/graphql");
        return new Answer(response);
    }
}
