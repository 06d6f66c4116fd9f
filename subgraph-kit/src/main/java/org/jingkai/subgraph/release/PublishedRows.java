package org.jingkai.subgraph.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a package says of a source that is published already against what was published: a
 * published fact never changes, so a package that has another one for it is wrong.
 */
final class PublishedRows {

    private static final String STAGED = "package_row";

    private final Connection connection;
    private final ReleaseLedger ledger;

    PublishedRows(Connection connection, ReleaseLedger ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    /**
     * Refuses a package that says something else of a published source.
     *
     * @throws org.jingkai.subgraph.csv.BadRow that names the row
     * @throws ReleaseRefused that names what is missing in the package
     */
    void refuseChanged(PackageRelease told, Iterable<FactTable> tables) throws SQLException {
        refuseChangedSource(told.source());
        for (FactTable table : tables) {
            refuseChanged(told.source().id(), table, told.facts().getOrDefault(table, List.of()));
        }
    }

    private void refuseChangedSource(BundledSource told) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select title, publisher, published_on::text, url, basis from source where"
                                + " id = ?")) {
            query.setString(1, told.id());
            try (ResultSet found = query.executeQuery()) {
                if (found.next()
                        && !(same(found.getString(1), told.title())
                                && same(found.getString(2), told.publisher())
                                && same(found.getString(3), told.publishedOn())
                                && same(found.getString(4), told.url())
                                && same(found.getString(5), told.basis()))) {
                    throw new ReleaseRefused(
                            "sources.csv: the source "
                                    + told.id()
                                    + " is published already and says something else now. Take the"
                                    + " change back, or add a source of another id.");
                }
            }
        }
    }

    private static boolean same(@Nullable String stored, @Nullable Object told) {
        return Objects.equals(stored, told == null ? null : told.toString());
    }

    private void refuseChanged(String release, FactTable table, List<FactRow> rows)
            throws SQLException {
        String columns = "fact_key, " + String.join(", ", table.columns());
        ledger.execute(
                "create temp table "
                        + STAGED
                        + " as select "
                        + columns
                        + " from "
                        + table.name()
                        + " limit 0");
        ledger.stage(STAGED, table, rows);
        String staged = "select " + columns + " from " + STAGED;
        String stored =
                "select "
                        + columns
                        + " from "
                        + table.name()
                        + " where release_id = '"
                        + release.replace("'", "''")
                        + "'";
        String changed = firstKey(staged + " except all " + stored);
        if (changed != null) {
            throw origin(rows, changed);
        }
        String missing = firstKey(stored + " except all " + staged);
        if (missing != null) {
            throw new ReleaseRefused(
                    "the package lacks the fact "
                            + missing
                            + " of "
                            + table.name()
                            + ", which release "
                            + release
                            + " has published. Put its row back.");
        }
        ledger.execute("drop table " + STAGED);
    }

    private static RuntimeException origin(List<FactRow> rows, String key) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .origin()
                .bad(
                        "source",
                        "is published already and has no such row: a published fact is never"
                                + " changed. Take the change back, or state it under a new source.");
    }

    private @Nullable String firstKey(String query) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select fact_key from (" + query + ") as difference limit 1");
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getString(1) : null;
        }
    }
}
