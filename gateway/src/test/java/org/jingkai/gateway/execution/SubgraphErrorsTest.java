package org.jingkai.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jingkai.gateway.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubgraphErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException",
                "Cannot invoke \"String.length()\": NullPointerException",
                "at org.jingkai.trade.Trade.total(Trade.java:17)",
                "ERROR: relation does not exist, SQLSTATE 42P01",
                "could not execute statement: select code from zone where code = ?",
                ""
            })
    void replacesWhatShowsTheInsideOfAService(String message) {
        assertThat(told(message)).startsWith("The service 'trade' could not answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Period '2024-13' has no such month. Use 01 to 12.",
                "Select a period from the list.",
                "first is 500; at most 200 are allowed"
            })
    void keepsWhatIsMeantForClients(String message) {
        assertThat(told(message)).isEqualTo(message);
    }

    @Test
    void keepsOnlyTheCodeOfTheExtensions() {
        JsonObject extensions = new JsonObject().put("code", "BAD_PERIOD").put("exception", "x");
        JsonObject reported = new JsonObject().put("message", "no").put("extensions", extensions);
        assertThat(
                        SubgraphErrors.reported("trade", reported, List.of("trade"))
                                .extensions()
                                .toString())
                .isEqualTo("{code=BAD_PERIOD, service=trade}");
    }

    private static String told(String message) {
        return SubgraphErrors.reported("trade", new JsonObject().put("message", message), List.of())
                .message();
    }
}
