package org.jingkai.gateway.querygraph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jingkai.gateway.supergraph.FieldJoin;
import org.jingkai.gateway.supergraph.FieldModel;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphType.Composite;

/** The labels of progressive overrides that hold for a request. */
public record OverrideLabels(Set<String> active) {

    /** No label holds. */
    public static final OverrideLabels NONE = new OverrideLabels(Set.of());

    boolean holds(String label) {
        return active.contains(label);
    }

    /** Every label that a supergraph mentions. */
    public static Set<String> mentionedIn(Supergraph supergraph) {
        Set<String> labels = new LinkedHashSet<>();
        for (var type : supergraph.types().values()) {
            if (type instanceof Composite composite) {
                for (FieldModel field : composite.fields().values()) {
                    for (FieldJoin join : field.joins().values()) {
                        if (join.overrideLabel() != null) {
                            labels.add(join.overrideLabel());
                        }
                    }
                }
            }
        }
        return labels;
    }
}
