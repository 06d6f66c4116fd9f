package org.jingkai.subgraph.csv;

import org.jspecify.annotations.Nullable;

/** A row of a data file that cannot be taken: names file, line, column, value and reason. */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRow(String file, long line, String column, @Nullable String value, String reason) {
        super(file + ", line " + line + ", column " + column + ": \"" + value + "\" " + reason);
    }
}
