package org.jingkai.subgraph.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of versioned facts.
 *
 * @param name the table, protected by the ledger
 * @param columns its own columns, in the order of {@link FactRow#values}
 * @param confirms a condition on a new version {@code n} and the standing version {@code o}, under
 *     which {@code n} only repeats {@code o} less exactly and does not supersede it; null if every
 *     new version supersedes
 */
public record FactTable(String name, List<String> columns, @Nullable String confirms) {

    public static FactTable of(String name, String... columns) {
        return new FactTable(name, List.of(columns), null);
    }

    String insert() {
        String names = String.join(", ", columns);
        String marks = ", ?".repeat(columns.size());
        return "insert into "
                + name
                + " (fact_key, release_id, known_at, superseded_at, "
                + names
                + ") values (?, ?, ?, 'infinity'"
                + marks
                + ")";
    }

    /** Ends the new version at once where it only confirms the standing one. */
    @Nullable String confirm() {
        return confirms == null
                ? null
                : "update "
                        + name
                        + " n set superseded_at = n.known_at from "
                        + name
                        + " o"
                        + " where n.release_id = ? and o.fact_key = n.fact_key"
                        + " and o.release_id <> n.release_id and o.superseded_at = 'infinity'"
                        + " and n.superseded_at = 'infinity' and ("
                        + confirms
                        + ")";
    }

    /** Ends the standing version where the release holds a new one. */
    String supersede() {
        return "update "
                + name
                + " o set superseded_at = n.known_at from "
                + name
                + " n"
                + " where n.release_id = ? and n.superseded_at = 'infinity'"
                + " and o.fact_key = n.fact_key and o.release_id <> n.release_id"
                + " and o.superseded_at = 'infinity' and o.known_at <= n.known_at";
    }

    /** Facts of the release that a release scheduled for later holds too. */
    String overtaken() {
        return "select n.fact_key from "
                + name
                + " n join "
                + name
                + " o on o.fact_key = n.fact_key"
                + " and o.known_at > n.known_at where n.release_id = ? limit 1";
    }
}
