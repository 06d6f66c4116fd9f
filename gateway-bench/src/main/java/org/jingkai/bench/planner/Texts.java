package org.jingkai.bench.planner;

/** A query in ever new texts, so that nothing that is kept by text is found again. */
final class Texts {

    private final String query;
    private long written;

    Texts(String query) {
        this.query = query;
    }

    String next() {
        return query + "\n#" + written++;
    }
}
