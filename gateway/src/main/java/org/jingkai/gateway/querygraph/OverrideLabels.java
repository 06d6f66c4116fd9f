package org.jingkai.gateway.querygraph;

import java.util.Set;

/**
 * Which labels of progressive overrides hold. {@code percent(n)} holds from 50 on, so that a
 * supergraph has one answer; any other label holds if it is named here.
 */
public record OverrideLabels(Set<String> active) {

    /** No label is named. */
    public static final OverrideLabels NONE = new OverrideLabels(Set.of());

    boolean holds(String label) {
        if (label.startsWith("percent(") && label.endsWith(")")) {
            return Double.parseDouble(label.substring("percent(".length(), label.length() - 1))
                    >= 50;
        }
        return active.contains(label);
    }
}
