package org.jingkai.launcher.attack;

import java.util.List;
import java.util.Locale;

/**
 * What came of one attack.
 *
 * @param codes the three most frequent codes of refusal, with their counts
 * @param unanswered requests without any answer
 * @param politeNotServed requests of the polite client that were refused, wrong or not answered
 * @param politeUnanswered those of them that got no answer at all
 * @param residentMegabytes of all programs, afterwards; -1 if not known
 * @param notes what the columns do not say
 */
public record Row(
        String attack,
        double seconds,
        long requests,
        String codes,
        long served,
        long internalErrors,
        long other5xx,
        long invalid,
        long unanswered,
        int politeAsked,
        int politeNotServed,
        long politeUnanswered,
        double politeMedian,
        double politeP99,
        long residentMegabytes,
        List<String> notes) {

    private static final String FORMAT = "%-31s %8s %8s %8s %5s %7s %7s %15s %7s %6s  %s";

    static String head() {
        return String.format(
                Locale.ROOT,
                FORMAT,
                "attack",
                "requests",
                "served",
                "INTERNAL",
                "5xx",
                "invalid",
                "no ans.",
                "polite p50/p99",
                "not srv",
                "RSS MB",
                "refused with");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                FORMAT,
                attack,
                requests,
                served,
                internalErrors,
                other5xx,
                invalid,
                unanswered,
                String.format(Locale.ROOT, "%.1f/%.1f", politeMedian, politeP99),
                politeNotServed,
                residentMegabytes < 0 ? "-" : residentMegabytes,
                codes);
    }

    /** Whether something was seen that never may be. */
    public boolean hurts() {
        return internalErrors + other5xx + invalid + politeUnanswered > 0;
    }
}
