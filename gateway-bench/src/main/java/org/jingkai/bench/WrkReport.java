package org.jingkai.bench;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk prints at its end, with {@code --latency}.
 *
 * @param requests answered in full
 * @param bytes read, heads of answers included
 * @param failures connections that failed, were cut or timed out, and answers other than 2xx and
 *     3xx
 */
record WrkReport(
        long requests,
        double requestsPerSecond,
        double bytes,
        double p50Millis,
        double p99Millis,
        long failures) {

    private static final Pattern TOTAL =
            Pattern.compile("(\\d+) requests in \\S+, ([\\d.]+)([KMGT]?)B read");
    private static final List<String> UNITS = List.of("", "K", "M", "G", "T");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern SOCKET_ERRORS =
            Pattern.compile(
                    "Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern OTHER_STATUS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    static WrkReport parse(String output) {
        MatchResult total = find(TOTAL, output);
        return new WrkReport(
                Long.parseLong(total.group(1)),
                Double.parseDouble(find(RATE, output).group(1)),
                bytes(total.group(2), total.group(3)),
                percentile(50, output),
                percentile(99, output),
                count(SOCKET_ERRORS, output) + count(OTHER_STATUS, output));
    }

    private static double percentile(int percent, String output) {
        MatchResult found =
                find(Pattern.compile("\\s" + percent + "%\\s+([\\d.]+)(us|ms|s|m|h)\\b"), output);
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            case "s" -> value * 1_000;
            case "m" -> value * 60_000;
            default -> value * 3_600_000;
        };
    }

    /** wrk counts bytes in units of 1024. */
    private static double bytes(String number, String unit) {
        return Double.parseDouble(number) * Math.pow(1024, UNITS.indexOf(unit));
    }

    private static long count(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        long sum = 0;
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                sum += Long.parseLong(matcher.group(group));
            }
        }
        return sum;
    }

    private static MatchResult find(Pattern pattern, String output) {
        return pattern.matcher(output)
                .results()
                .findFirst()
                .orElseThrow(() -> new Refusal("wrk printed no result:\n" + output.strip()));
    }
}
