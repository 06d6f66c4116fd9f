package org.jingkai.subgraph.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfInstantTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void isNowWithoutAHeader() {
        assertThat(AsOfInstant.parse(null, CLOCK)).isEqualTo(NOW);
    }

    @Test
    void readsAnyOffset() {
        assertThat(AsOfInstant.parse("2025-07-15T08:00:00+08:00", CLOCK))
                .isEqualTo(Instant.parse("2025-07-15T00:00:00Z"));
    }

    @Test
    void refusesTheFuture() {
        RequestProblem problem =
                catchThrowableOfType(
                        RequestProblem.class,
                        () -> AsOfInstant.parse("2026-01-01T00:00:01Z", CLOCK));

        assertThat(problem.code()).isEqualTo(ProblemCode.AS_OF_IN_FUTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-07-15", "yesterday", "2025-07-15T00:00:00"})
    void refusesWhatIsNoInstant(String header) {
        RequestProblem problem =
                catchThrowableOfType(RequestProblem.class, () -> AsOfInstant.parse(header, CLOCK));

        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_AS_OF);
    }
}
