package org.jingkai.gateway.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fetch groups that go to their subgraph in one call. */
record Step(String subgraph, List<FetchGroup> groups) {

    Set<FetchGroup> parents() {
        Set<FetchGroup> parents = new LinkedHashSet<>();
        groups.forEach(group -> parents.addAll(group.parents()));
        return parents;
    }
}
