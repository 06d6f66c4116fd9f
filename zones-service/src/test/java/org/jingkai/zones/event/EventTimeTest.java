package org.jingkai.zones.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jingkai.subgraph.error.RequestProblem;
import org.junit.jupiter.api.Test;

class EventTimeTest {

    @Test
    void readsDaysAndPeriods() {
        assertThat(EventTime.of("2025-Q2"))
                .isEqualTo(new EventTime(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)));
        assertThat(EventTime.of("2024-02-29"))
                .isEqualTo(new EventTime(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)));
    }

    @Test
    void sortsByTheLastDayTheMoreExactFirst() {
        assertThat(
                        Stream.of("2025", "2024-12-31", "2025-12", "2025-12-31")
                                .sorted((a, b) ->
                                        EventTime.EARLIEST_FIRST.compare(
                                                EventTime.ofRequest(a), EventTime.ofRequest(b))))
                .containsExactly("2024-12-31", "2025-12-31", "2025-12", "2025");
    }

    @Test
    void refusesWhatIsNeither() {
        assertThat(EventTime.of("2025-02-30")).isNull();
        assertThatThrownBy(() -> EventTime.ofRequest("May 2025"))
                .isInstanceOf(RequestProblem.class)
                .hasMessageContaining("neither a day nor a period");
    }
}
