package org.jingkai.gateway.composition;

import java.util.List;

/** {@code NO_QUERIES}: a graph that cannot be asked anything is none. */
record QueryExists() implements SetRule {

    @Override
    public void check(SubgraphSet set, Findings findings) {
        if (set.fieldNames("Query").isEmpty()) {
            List<String> names = set.all().stream().map(Subgraph::name).toList();
            findings.error(
                    ErrorCode.NO_QUERIES,
                    names,
                    "Query",
                    "None of the subgraphs " + names + " has a field on its query root.");
        }
    }
}
