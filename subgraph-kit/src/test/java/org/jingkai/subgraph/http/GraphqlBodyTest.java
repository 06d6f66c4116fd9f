package org.jingkai.subgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphqlBodyTest {

    @Test
    void readsABody() {
        GraphqlBody body =
                GraphqlBody.parse(
                        "{\"query\":\"{ a }\",\"variables\":{\"n\":1e20,\"m\":[0.001]},"
                                + "\"operationName\":null}");

        assertThat(body.query()).isEqualTo("{ a }");
    }

    @Test
    void refusesANumberOfVeryManyDigits() {
        String text = "{\"query\":\"{ a }\",\"variables\":{\"n\":1" + "0".repeat(900_000) + "}}";

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> GraphqlBody.parse(text))
                .matches(problem -> problem.code() == ProblemCode.BAD_USER_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BAD_REQUEST | not JSON",
                "BAD_REQUEST | [1]",
                "BAD_REQUEST | {}",
                "BAD_REQUEST | {\"query\":1}",
                "BAD_REQUEST | {\"query\":\" \"}",
                "BAD_REQUEST | {\"query\":\"{ a }\",\"variables\":[]}",
                "BAD_REQUEST | {\"query\":\"{ a }\",\"operationName\":1}",
                "BAD_USER_INPUT | {\"query\":\"{ a }\",\"variables\":{\"n\":1e999999999}}",
                "BAD_USER_INPUT | {\"query\":\"{ a }\",\"variables\":{\"n\":[{\"m\":1e-401}]}}"
            })
    void refusesWhatIsNone(String code, String text) {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> GraphqlBody.parse(text))
                .matches(problem -> problem.code().name().equals(code));
    }
}
