package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final Instant NOW = Instant.parse("2025-07-20T10:00:00.123456Z");

    @Test
    void isNowInMillisecondsWithoutAHeader() {
        assertThat(AsOf.of(List.of(), NOW))
                .isEqualTo(new AsOf.Fixed(Instant.parse("2025-07-20T10:00:00.123Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-15T00:00:00Z, 2025-07-15T00:00:00Z",
        "2025-07-15t00:00:00z, 2025-07-15T00:00:00Z",
        "2025-07-15T08:00:00+08:00, 2025-07-15T00:00:00Z",
        "2025-07-15T00:00:00.5Z, 2025-07-15T00:00:00.500Z",
        "2025-07-20T10:00:00.123Z, 2025-07-20T10:00:00.123Z"
    })
    void isTheInstantThatTheHeaderNames(String header, String expected) {
        assertThat(AsOf.of(List.of(header), NOW))
                .isInstanceOfSatisfying(
                        AsOf.Fixed.class, fixed -> assertThat(fixed.text()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-07-15",
                "2025-07-15T00:00Z",
                "2025-07-15T00:00:00",
                "2025-13-01T00:00:00Z",
                "2025-02-30T00:00:00Z",
                "2025-07-15T24:00:01Z",
                "2025-07-15 00:00:00Z",
                "1752537600"
            })
    void refusesWhatIsNoInstant(String header) {
        assertThat(AsOf.of(List.of(header), NOW))
                .isInstanceOfSatisfying(
                        AsOf.Refused.class,
                        refused -> {
                            assertThat(refused.problem().code()).isEqualTo("BAD_AS_OF");
                            assertThat(refused.problem().status()).isEqualTo(400);
                        });
    }

    @Test
    void refusesTwoInstants() {
        assertThat(AsOf.of(List.of("2025-07-15T00:00:00Z", "2025-07-16T00:00:00Z"), NOW))
                .isInstanceOf(AsOf.Refused.class);
    }

    @Test
    void refusesTheFuture() {
        assertThat(AsOf.of(List.of("2025-07-20T10:00:00.124Z"), NOW))
                .isInstanceOfSatisfying(
                        AsOf.Refused.class,
                        refused ->
                                assertThat(refused.problem().code()).isEqualTo("AS_OF_IN_FUTURE"));
    }
}
