package org.jingkai.subgraph.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code list or another table that is valid at every instant.
 *
 * @param name the table
 * @param columns the columns of its rows
 * @param rows the rows, in an order that satisfies the table's own references
 */
public record ReferenceTable(
        String name, List<String> columns, List<? extends List<@Nullable Object>> rows) {

    String insert() {
        return "insert into "
                + name
                + " ("
                + String.join(", ", columns)
                + ") values (?"
                + ", ?".repeat(columns.size() - 1)
                + ")";
    }
}
