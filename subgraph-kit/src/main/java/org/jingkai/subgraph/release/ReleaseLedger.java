package org.jingkai.subgraph.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes releases. One release is one transaction: its source, its facts, and the end of the
 * versions that they supersede. Works on an open connection without auto-commit and leaves the
 * commit to the caller.
 */
final class ReleaseLedger {

    private static final int BATCH = 500;

    private final Connection connection;

    ReleaseLedger(Connection connection) {
        this.connection = connection;
    }

    boolean historyIsComplete() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from history_load");
                ResultSet found = query.executeQuery()) {
            return found.next();
        }
    }

    void completeHistory() throws SQLException {
        execute("insert into history_load (completed_at) values (clock_timestamp())");
    }

    /**
     * Tells the planner what the tables hold now; without it, look-ups of many keys read whole
     * tables.
     */
    void refreshStatistics() throws SQLException {
        execute("analyze");
    }

    Set<String> releaseIds() throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select id from release");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    /** Replaces the code lists. */
    int writeReference(List<ReferenceTable> tables) throws SQLException {
        for (ReferenceTable table : tables.reversed()) {
            execute("delete from " + table.name());
        }
        int written = 0;
        for (ReferenceTable table : tables) {
            written += insertAll(table.insert(), table.rows());
        }
        return written;
    }

    /**
     * Publishes one release.
     *
     * @return the number of facts written
     * @throws ReleaseRefused if a release scheduled for later already holds one of the facts
     */
    int publish(BundledSource source, Instant publishedAt, Map<FactTable, List<FactRow>> facts)
            throws SQLException {
        OffsetDateTime instant = publishedAt.atOffset(ZoneOffset.UTC);
        insertSource(source, instant);
        int written = 0;
        for (Map.Entry<FactTable, List<FactRow>> entry : facts.entrySet()) {
            written += insertFacts(entry.getKey(), entry.getValue(), source.id(), instant);
        }
        return written;
    }

    private void insertSource(BundledSource source, OffsetDateTime instant) throws SQLException {
        execute(
                "insert into source (id, title, publisher, published_on, known_at, url, basis)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                source.id(),
                source.title(),
                source.publisher(),
                source.publishedOn(),
                instant,
                source.url(),
                source.basis().name());
        String publisher = source.publisher() == null ? "not stated" : source.publisher();
        execute(
                "insert into release (id, title, publisher, published_at, source_id)"
                        + " values (?, ?, ?, ?, ?)",
                source.id(),
                source.title(),
                publisher,
                instant,
                source.id());
    }

    private int insertFacts(
            FactTable table, List<FactRow> rows, String release, OffsetDateTime instant)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int waiting = 0;
            for (FactRow row : rows) {
                insert.setString(1, row.key());
                insert.setString(2, release);
                insert.setObject(3, instant);
                bind(insert, 4, row.values());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        String confirm = table.confirm();
        if (confirm != null) {
            execute(confirm, release);
        }
        execute(table.supersede(), release);
        refuseOvertaken(table, release);
        return rows.size();
    }

    private void refuseOvertaken(FactTable table, String release) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(table.overtaken())) {
            query.setString(1, release);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    throw new ReleaseRefused(
                            "release "
                                    + release
                                    + " holds the fact "
                                    + found.getString(1)
                                    + ", which a release scheduled for later holds too: publish it"
                                    + " after that one");
                }
            }
        }
    }

    private int insertAll(String sql, List<? extends List<@Nullable Object>> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (List<@Nullable Object> row : rows) {
                bind(insert, 1, row);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return rows.size();
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, Arrays.asList(values));
            statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, int from, List<@Nullable Object> values)
            throws SQLException {
        int index = from;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(index++, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(index++, value);
            }
        }
    }
}
