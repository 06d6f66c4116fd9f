package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void agreesWhateverTheOrderOfMembersAndTheExtensions() {
        Answer one = answer("{\"data\":{\"a\":1,\"b\":[{\"c\":2,\"d\":3}]}}");
        Answer other =
                answer("{\"extensions\":{\"x\":1},\"data\":{\"b\":[{\"d\":3,\"c\":2}],\"a\":1}}");
        assertThat(one.agreesWith(other)).isTrue();
    }

    @Test
    void disagreesOnValuesAndOnTheOrderOfLists() {
        Answer one = answer("{\"data\":{\"a\":[1,2]}}");
        assertThat(one.agreesWith(answer("{\"data\":{\"a\":[2,1]}}"))).isFalse();
        assertThat(one.agreesWith(answer("{\"data\":{\"a\":[1,2],\"b\":null}}"))).isFalse();
    }

    @Test
    void isWholeOnlyWithDataAndWithoutErrors() {
        assertThat(answer("{\"data\":{\"a\":1}}").isWhole()).isTrue();
        assertThat(answer("{\"data\":{\"a\":1},\"errors\":[{\"message\":\"m\"}]}").isWhole())
                .isFalse();
        assertThat(answer("{\"data\":null}").isWhole()).isFalse();
        assertThat(answer("<html>").isWhole()).isFalse();
        assertThat(Answer.of(500, "{\"data\":{}}".getBytes(StandardCharsets.UTF_8)).isWhole())
                .isFalse();
    }

    @Test
    void countsTheBytesOfTheBody() {
        assertThat(answer("{\"data\":{\"a\":\"é\"}}").size()).isEqualTo(19);
    }

    private static Answer answer(String body) {
        return Answer.of(200, body.getBytes(StandardCharsets.UTF_8));
    }
}
