package org.jingkai.subgraph.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jingkai.subgraph.error.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-H1", "2025-Q2", "2025-06", "0999-12"})
    void writesWhatItReads(String text) {
        assertThat(Period.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "0000",
                "0000-06",
                "2025-13",
                "2025-00",
                "2025-Q5",
                "2025-H3",
                "2025-6",
                "2025-06-01"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(RequestProblem.class);
    }

    @Test
    void sortsByEndTheShorterFirst() {
        List<String> sorted =
                Stream.of("2025", "2025-07", "2025-H1", "2025-Q2", "2025-06", "2025-Q1", "2024")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::text)
                        .toList();

        assertThat(sorted)
                .containsExactly(
                        "2024", "2025-Q1", "2025-06", "2025-Q2", "2025-H1", "2025-07", "2025");
    }

    @Test
    void knowsItsMonths() {
        Period half = Period.parse("2025-H2");

        assertThat(half.endingMonth()).isEqualTo(Period.parse("2025-12"));
        assertThat(half.lastMonth() - half.firstMonth()).isEqualTo(5);
        assertThat(Period.parse("2025-Q1").yearBefore().text()).isEqualTo("2024-Q1");
    }
}
