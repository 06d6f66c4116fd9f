package org.jingkai.gateway.oracle;

/** What was done. */
final class Tally {
    int graphs;
    int rejected;
    int asked;
    int invalid;
    int calls;

    @Override
    public String toString() {
        return "%d graphs, %d rejected, %d operations, %d calls, %d operations not valid"
                .formatted(graphs, rejected, asked, calls, invalid);
    }
}
