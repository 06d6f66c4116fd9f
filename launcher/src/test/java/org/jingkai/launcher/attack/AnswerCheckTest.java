package org.jingkai.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

    private static final Ask ASK =
            Ask.query(new Endpoint("127.0.0.1", 1, "/graphql"), "{ __typename }");

    private final Tally tally = new Tally();

    @Test
    void countsWhatIsServedAndWhatIsRefused() {
        take(200, "{\"data\": {\"a\": 1}}");
        take(400, error("BAD", "Say it otherwise."));
        assertThat(tally.servedCount()).isEqualTo(1);
        assertThat(tally.topCodes(3)).isEqualTo("BAD 1");
        assertThat(tally.examples()).isEmpty();
    }

    @Test
    void findsFailuresOfTheInside() {
        take(200, error("INTERNAL_ERROR", "Sorry."));
        take(502, error("BAD", "Sorry."));
        assertThat(tally.count(Tally.Fault.INTERNAL_ERROR)).isEqualTo(1);
        assertThat(tally.count(Tally.Fault.OTHER_5XX)).isEqualTo(1);
    }

    @Test
    void findsAnswersThatAreNone() {
        take(200, "<html>");
        take(200, "{}");
        take(204, "{\"data\": {}}");
        take(200, "{\"data\": {}, \"data\": {}}");
        assertThat(tally.count(Tally.Fault.INVALID)).isEqualTo(4);
    }

    @Test
    void findsErrorsWithoutACode() {
        take(200, "{\"errors\": [{\"message\": \"No.\"}]}");
        assertThat(reason()).isEqualTo("an error without extensions.code");
    }

    @Test
    void findsMessagesThatTellOfTheInside() {
        for (String message :
                new String[] {
                    "java.lang.IllegalStateException",
                    "NullPointerException: x",
                    "IntValue{value=1}",
                    "SRGQL000014: Unexpected value",
                    "Sorry, acquisition timeout!",
                    "could not execute: select z1.code from zone z1"
                }) {
            take(200, error("BAD", message));
        }
        take(400, error("BAD", "region.code is no code. Write six digits, such as 320000."));
        assertThat(tally.count(Tally.Fault.INVALID)).isEqualTo(6);
    }

    @Test
    void letsCallersReadTheirOwnWords() {
        Ask asked = Ask.query(ASK.at(), "{ region(code: \"NullPointerException\") { code } }");
        String answered = error("BAD", "NullPointerException is no code.");
        new AnswerCheck(tally).take(asked, answer(200, answered));
        assertThat(tally.examples()).isEmpty();
    }

    @Test
    void demandsRetryAfterOfA503() {
        take(503, error("OVERLOADED", "Try again."));
        assertThat(reason()).isEqualTo("503 without Retry-After");
    }

    @Test
    void findsThatWasServedWhatMustBeRefused() {
        new AnswerCheck(tally).take(ASK.refused(), answer(200, "{\"data\": {\"a\": 1}}"));
        assertThat(reason()).isEqualTo("served what must be refused");
    }

    private String reason() {
        return tally.examples().getFirst().reason();
    }

    private void take(int status, String body) {
        new AnswerCheck(tally).take(ASK, answer(status, body));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String error(String code, String message) {
        return "{\"errors\": [{\"message\": \"%s\", \"extensions\": {\"code\": \"%s\"}}]}"
                .formatted(message, code);
    }
}
