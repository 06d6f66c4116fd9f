package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Selection;
import org.jspecify.annotations.Nullable;

/**
 * A call of one subgraph while it is being drafted: what it asks, what it is told, and the calls it
 * waits for.
 */
final class FetchGroup {

    /** What the subgraph is told about an object of one type. */
    record Inputs(String typename, List<Selection> keys, List<Selection> required) {}

    private final int id;
    private final String subgraph;
    private final @Nullable Site site;
    private final SelectionNode selection = new SelectionNode();
    private final Map<String, Inputs> inputs = new LinkedHashMap<>();
    private final Set<FetchGroup> parents = new LinkedHashSet<>();

    /** A group at the entities of a site, or at a root type if there is no site. */
    FetchGroup(int id, String subgraph, @Nullable Site site) {
        this.id = id;
        this.subgraph = subgraph;
        this.site = site;
    }

    int id() {
        return id;
    }

    String subgraph() {
        return subgraph;
    }

    @Nullable Site site() {
        return site;
    }

    SelectionNode selection() {
        return selection;
    }

    Map<String, Inputs> inputs() {
        return inputs;
    }

    Set<FetchGroup> parents() {
        return parents;
    }

    void addInputs(String onType, String typename, List<Selection> keys, List<Selection> required) {
        Inputs known =
                inputs.computeIfAbsent(
                        onType, _ -> new Inputs(typename, new ArrayList<>(), new ArrayList<>()));
        known.keys().addAll(keys);
        known.required().addAll(required);
    }

    boolean waitsFor(FetchGroup other) {
        for (FetchGroup parent : parents) {
            if (parent == other || parent.waitsFor(other)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "#" + id + " " + subgraph + (site == null ? "" : " at " + site.path());
    }
}
