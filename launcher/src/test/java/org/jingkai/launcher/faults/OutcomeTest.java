package org.jingkai.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer under a fault is judged. */
class OutcomeTest {

    private static final String QUIET = "{\"zone\":{\"name\":\"A\",\"trade\":[1,{\"v\":2}]}}";
    private static final String ERRORS = ",\"errors\":[{\"message\":\"down\"}]}";

    @Test
    void theSameDataWithoutErrorsAreRight() throws JsonProcessingException {
        assertThat(judge(200, "{\"data\":" + QUIET + "}")).isEqualTo(Outcome.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zone\":null}",
                "{\"zone\":{\"name\":null,\"trade\":[1,{\"v\":2}]}}",
                "{\"zone\":{\"name\":\"A\",\"trade\":[1,{\"v\":null}]}}",
                "{\"zone\":{\"name\":\"A\",\"trade\":[1,null]}}",
                "null"
            })
    void nullsAreHonestWithErrorsAndWrongWithout(String data) throws JsonProcessingException {
        assertThat(judge(200, "{\"data\":" + data + ERRORS)).isEqualTo(Outcome.PARTIAL);
        assertThat(judge(200, "{\"data\":" + data + "}")).isEqualTo(Outcome.WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zone\":{\"name\":\"B\",\"trade\":[1,{\"v\":2}]}}",
                "{\"zone\":{\"name\":\"A\",\"trade\":[1]}}",
                "{\"zone\":{\"name\":\"A\",\"trade\":[{\"v\":2},1]}}",
                "{\"zone\":{\"name\":\"A\"}}",
                "{}"
            })
    void otherDataAreWrongWhateverErrorsSay(String data) throws JsonProcessingException {
        assertThat(judge(200, "{\"data\":" + data + ERRORS)).isEqualTo(Outcome.WRONG);
        assertThat(judge(200, "{\"data\":" + data + "}")).isEqualTo(Outcome.WRONG);
    }

    @Test
    void allDataWithAnErrorAreWrong() throws JsonProcessingException {
        assertThat(judge(200, "{\"data\":" + QUIET + ERRORS)).isEqualTo(Outcome.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"503, ERROR", "400, ERROR", "200, ERROR"})
    void aRefusalIsAnError(int status, Outcome outcome) throws JsonProcessingException {
        assertThat(judge(status, "{\"errors\":[{\"message\":\"later\"}]}")).isEqualTo(outcome);
    }

    @Test
    void noJsonIsAnErrorAndAnEmptyObjectIsWrong() throws JsonProcessingException {
        assertThat(judge(200, "<html>")).isEqualTo(Outcome.ERROR);
        assertThat(judge(200, "{}")).isEqualTo(Outcome.WRONG);
    }

    private static Outcome judge(int status, String body) throws JsonProcessingException {
        return Outcome.of(status, body, new ObjectMapper().readTree(QUIET));
    }
}
