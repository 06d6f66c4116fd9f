package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void tellsMediansAndRatiosAgainstTheReference() {
        Result reference = result("apollo", 500, 90, 110, 100);
        Result other = result("jingkai", 100, 1_200, 1_000, 1_100);
        assertThat(Report.table(List.of(other, reference)))
                .isEqualTo(
                        """
                        gateway  req/s    (min - max)  ratio  p50 ms  p99 ms  ratio  CPU ms/req  ratio  peak MB
                        jingkai   1100  (1000 - 1200)  11.00     2.0     100   0.20       0.100   0.20      200
                        apollo     100   (90.0 - 110)   1.00     2.0     500   1.00       0.500   1.00      200\
                        """);
    }

    @Test
    void tellsNoRatiosWithoutTheReference() {
        assertThat(Report.table(List.of(result("jingkai", 100, 1_000))))
                .endsWith(
                        "1000  (1000 - 1000)      -     2.0     100      -       0.100      -      200");
    }

    @Test
    void takesTheMiddleOfTwoRounds() {
        assertThat(result("apollo", 1, 100, 200).requestsPerSecond()).isEqualTo(150);
    }

    /** Each round has a thousand requests, and as many CPU milliseconds as its p99 has. */
    private static Result result(String name, long p99, double... rates) {
        List<Round> rounds =
                DoubleStream.of(rates)
                        .mapToObj(rate -> new Round(new WrkReport(1_000, rate, 0, 2, p99, 0), p99))
                        .toList();
        return new Result(name, rounds, 200 * 1024);
    }
}
