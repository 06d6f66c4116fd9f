package org.jingkai.gateway.pipeline;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingkai.gateway.querygraph.OverrideLabels;

/**
 * Decides for each request which labels of progressive overrides hold. One number is drawn per
 * request: {@code percent(n)} holds if it lies below n, so that {@code percent(30)} implies {@code
 * percent(40)} and there are no more plans of an operation than there are percentages. Any other
 * label holds if it is switched on.
 *
 * <p>Source: Apollo Federation, {@code @override(label:)}.
 *
 * @param switchedOn the labels that hold for every request
 * @param draw gives a number of 0 or more and less than 100
 */
public record OverrideChoice(Set<String> switchedOn, DoubleSupplier draw) {

    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d+(?:\\.\\d+)?)\\)");

    /** No label is switched on; percentages are left to chance. */
    public static final OverrideChoice BY_CHANCE = switchedOn(Set.of());

    /** These labels are switched on; percentages are left to chance. */
    public static OverrideChoice switchedOn(Collection<String> labels) {
        return new OverrideChoice(
                Set.copyOf(labels), () -> ThreadLocalRandom.current().nextDouble(100));
    }

    /** Those of the labels that hold for one request. */
    OverrideLabels choose(Set<String> mentioned) {
        if (mentioned.isEmpty()) {
            return OverrideLabels.NONE;
        }
        double drawn = draw.getAsDouble();
        Set<String> active = new LinkedHashSet<>();
        for (String label : mentioned) {
            Matcher percent = PERCENT.matcher(label);
            boolean holds =
                    percent.matches()
                            ? drawn < Double.parseDouble(percent.group(1))
                            : switchedOn.contains(label);
            if (holds) {
                active.add(label);
            }
        }
        return new OverrideLabels(active);
    }
}
