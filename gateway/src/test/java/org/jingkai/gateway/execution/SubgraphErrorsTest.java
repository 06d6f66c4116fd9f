package org.jingkai.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jingkai.gateway.execution.ErrorPolicy.Disclosure;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonShape;
import org.jingkai.gateway.json.MalformedJson;
import org.jingkai.gateway.operation.GraphQLError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubgraphErrorsTest {

    private static final String NEUTRAL =
            "The service 'trade' could not answer here. Tell the graph's owner.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException",
                "Region 'select from' has no such code.",
                "first is 500; at most 200 are allowed"
            })
    void passesOnWhatATrustedServiceSays(String message) {
        assertThat(told(Disclosure.PASS, message)).isEqualTo(message);
    }

    @Test
    void masksWhatAnyOtherServiceSaysUnderOneReference() {
        SubgraphErrors masked = new SubgraphErrors("trade", Disclosure.MASK);
        String one = masked.reported(message("no"), List.of()).message();
        assertThat(one).startsWith(NEUTRAL + " The reference is ");
        assertThat(masked.reported(message("yes"), List.of()).message()).isEqualTo(one);
    }

    @Test
    void saysSomethingForAnErrorWithoutMessage() {
        assertThat(told(Disclosure.PASS, " ")).isEqualTo(NEUTRAL);
    }

    @Test
    void dropsThePlaceInTheSubgraphsOperation() {
        String prefix = "Exception while fetching data (/trade/total) : ";
        assertThat(told(Disclosure.PASS, prefix + "no (none) : x")).isEqualTo("no (none) : x");
        assertThat(told(Disclosure.PASS, "Exception while fetching data (/a"))
                .isEqualTo("Exception while fetching data (/a");
    }

    @Test
    void cutsMessagesAndReplacesControlCharacters() {
        assertThat(told(Disclosure.PASS, "x".repeat(1_000_000))).hasSize(2_000);
        assertThat(told(Disclosure.PASS, "a\u001b[31m\r\u0000b")).isEqualTo("a [31m  b");
        assertThat(told(Disclosure.PASS, "lone \ud83d")).isEqualTo("lone \ufffd");
    }

    @Test
    void takesTimeInProportionToTheMessage() {
        String hostile = "select from ".repeat(200_000) + "Exception while fetching data (";
        long start = System.nanoTime();
        for (Disclosure disclosure : Disclosure.values()) {
            assertThatCode(() -> told(disclosure, hostile)).doesNotThrowAnyException();
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void keepsOnlyTheCodeOfTheExtensions() throws MalformedJson {
        assertThat(extensions(Disclosure.PASS, "BAD_PERIOD"))
                .isEqualTo("{code=BAD_PERIOD, service=trade}");
        assertThat(extensions(Disclosure.MASK, "BAD_PERIOD"))
                .isEqualTo("{code=BAD_PERIOD, service=trade}");
        assertThat(extensions(Disclosure.MASK, "NullPointerException"))
                .isEqualTo("{code=SUBGRAPH_ERROR, service=trade}");
        assertThat(extensions(Disclosure.PASS, "org.x.Y"))
                .isEqualTo("{code=SUBGRAPH_ERROR, service=trade}");
    }

    @Test
    void boundsThePath() throws MalformedJson {
        String steps = "\"a\",".repeat(100_000) + "1";
        assertThat(SubgraphErrors.path(read("{\"path\":[" + steps + "]}"))).hasSize(200);
        String number = "9".repeat(900_000);
        assertThat(SubgraphErrors.path(read("{\"path\":[\"a\"," + number + "]}")))
                .isEqualTo(List.of("a"));
    }

    private static String extensions(Disclosure disclosure, String code) throws MalformedJson {
        JsonObject error = read("{\"message\":\"no\",\"extensions\":{\"code\":\"" + code + "\"}}");
        return new SubgraphErrors("trade", disclosure)
                .reported(error, List.of("trade"))
                .extensions()
                .toString();
    }

    private static JsonObject read(String text) throws MalformedJson {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Json.readInPlace(bytes, JsonShape.empty()) instanceof JsonObject object) {
            return object;
        }
        throw new AssertionError("no object");
    }

    private static JsonObject message(String message) {
        return new JsonObject().put("message", message);
    }

    private static String told(Disclosure disclosure, String message) {
        GraphQLError error =
                new SubgraphErrors("trade", disclosure).reported(message(message), List.of());
        return error.message();
    }
}
