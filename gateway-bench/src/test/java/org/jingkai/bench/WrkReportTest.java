package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WrkReportTest {

    private static final String CLEAN =
            """
            Running 4s test @ http://127.0.0.1:4401/graphql
              1 threads and 50 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency    34.04ms   11.17ms 198.01ms   83.61%
                Req/Sec     1.49k   250.50     1.98k    50.99%
              Latency Distribution
                 50%  931.00us
                 75%   37.64ms
                 90%   44.51ms
                 99%    1.02s\s
              5940 requests in 4.00s, 16.22MB read
            Requests/sec:   1484.95
            Transfer/sec:      2.01MB
            """;

    @Test
    void readsACleanRun() {
        WrkReport report = WrkReport.parse(CLEAN);
        assertThat(report.requests()).isEqualTo(5940);
        assertThat(report.requestsPerSecond()).isEqualTo(1484.95);
        assertThat(report.bytes()).isCloseTo(16.22 * 1024 * 1024, within(1.0));
        assertThat(report.p50Millis()).isEqualTo(0.931);
        assertThat(report.p99Millis()).isEqualTo(1020);
        assertThat(report.failures()).isZero();
    }

    @Test
    void readsPercentilesOfMinutes() {
        assertThat(WrkReport.parse(CLEAN.replace("1.02s", "1.50m")).p99Millis()).isEqualTo(90_000);
    }

    @Test
    void countsBytesWithoutUnit() {
        assertThat(WrkReport.parse(CLEAN.replace("16.22MB", "512.00B")).bytes()).isEqualTo(512);
    }

    @Test
    void countsSocketErrorsAndOtherStatuses() {
        String failed =
                CLEAN.replace(
                        "Requests/sec:",
                        """
                          Socket errors: connect 1, read 2, write 3, timeout 67
                          Non-2xx or 3xx responses: 11
                        Requests/sec:\
                        """);
        assertThat(WrkReport.parse(failed).failures()).isEqualTo(84);
    }

    @Test
    void refusesAnOutputWithoutResult() {
        assertThatThrownBy(() -> WrkReport.parse("unable to connect to 127.0.0.1:4401"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unable to connect");
    }
}
