package org.jingkai.subgraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;

/** What the service under test answered. Numbers are exact. */
public final class Answer {

    private final Response response;

    Answer(Response response) {
        this.response = response;
    }

    /** The value at a path below {@code data}. */
    public <T> T at(String path) {
        return response.path("data." + path);
    }

    /** The number at a path below {@code data}. */
    public BigDecimal number(String path) {
        return new BigDecimal(String.valueOf(this.<Object>at(path)));
    }

    public <T> List<T> list(String path) {
        return response.path("data." + path);
    }

    /** The codes of all errors, in order. */
    public List<String> codes() {
        return response.path("errors.extensions.code");
    }

    public String firstMessage() {
        return response.path("errors[0].message");
    }

    public int status() {
        return response.statusCode();
    }

    /** The answer as it came over the wire. */
    public String text() {
        return response.asString();
    }

    void expectNoErrors() {
        assertThat(response.<Object>path("errors")).as(text()).isNull();
        assertThat(response.<Object>path("data")).as(text()).isNotNull();
    }
}
