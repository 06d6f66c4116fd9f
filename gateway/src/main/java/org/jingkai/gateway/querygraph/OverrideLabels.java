package org.jingkai.gateway.querygraph;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which labels of progressive overrides hold. {@code percent(n)} holds from 50 on, so that a
 * supergraph has one answer; any other label holds if it is named here.
 */
public record OverrideLabels(Set<String> active) {

    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d+(?:\\.\\d+)?)\\)");

    /** No label is named. */
    public static final OverrideLabels NONE = new OverrideLabels(Set.of());

    boolean holds(String label) {
        Matcher percent = PERCENT.matcher(label);
        return percent.matches()
                ? Double.parseDouble(percent.group(1)) >= 50
                : active.contains(label);
    }
}
