package org.jingkai.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamParserTest {

    private final List<String> events = new ArrayList<>();
    private final EventStreamParser parser =
            new EventStreamParser(
                    40,
                    (name, data) ->
                            events.add(name + "=" + new String(data, StandardCharsets.UTF_8)));

    private boolean feed(String text) {
        return parser.feed(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void cutsEventsAtEmptyLinesWhateverEndsALine(String end) {
        String text = ": comment%nevent: next%ndata: {\"a\":%ndata:1}%n%nevent:complete%ndata%n%n";
        for (char each : text.replace("%n", end).toCharArray()) {
            assertThat(feed(String.valueOf(each))).isTrue();
        }
        assertThat(events).containsExactly("next={\"a\":\n1}", "complete=");
    }

    @Test
    void keepsCharactersThatAreCutInTwo() {
        byte[] text = "event: next\ndata: 经开\n\n".getBytes(StandardCharsets.UTF_8);
        for (byte each : text) {
            parser.feed(new byte[] {each});
        }
        assertThat(events).containsExactly("next=经开");
    }

    @Test
    void ignoresWhatIsNoEvent() {
        feed("\n\n: keep alive\n\nid: 7\nretry: 100\nunknown: x\n\n");
        assertThat(events).isEmpty();
    }

    @Test
    void refusesAnEventThatIsTooLarge() {
        assertThat(feed("data: " + "x".repeat(30) + "\n")).isTrue();
        assertThat(feed("data: " + "x".repeat(30))).isFalse();
    }
}
