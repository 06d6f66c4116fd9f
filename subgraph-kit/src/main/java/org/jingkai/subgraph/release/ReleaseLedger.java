package org.jingkai.subgraph.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** Any number; all replicas of a service use the same. */
    private static final long LOAD_LOCK = 0x4a4b_4c4f_4144L;

    /**
     * What was stored last tells how late it is at least; a release dated later than a minute after
     * it was stored was scheduled, and no reader has seen it by that.
     */
    private static final String EARLIEST =
            "select greatest(clock_timestamp(), max(recorded_at), max(published_at) filter (where"
                    + " published_at <= recorded_at + interval '1 minute'))"
                    + " + ? * interval '1 millisecond' from release";

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

    /**
     * Waits until no other replica loads into this database, and keeps others waiting until {@link
     * #unlock}.
     */
    void lock() throws SQLException {
        call("select pg_advisory_lock(" + LOAD_LOCK + ")");
    }

    void unlock() throws SQLException {
        call("select pg_advisory_unlock(" + LOAD_LOCK + ")");
    }

    /** Whether a package was held against what is stored. */
    boolean isChecked(String fingerprint) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select 1 from package_checked where fingerprint = ?")) {
            query.setString(1, fingerprint);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    void noteChecked(String fingerprint) throws SQLException {
        execute(
                "insert into package_checked (fingerprint) values (?) on conflict do nothing",
                fingerprint);
    }

    /** The digest of each release that a package brought, by its id. */
    Map<String, String> packageDigests() throws SQLException {
        Map<String, String> digests = new HashMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select release_id, digest from package_release");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                digests.put(found.getString(1), found.getString(2));
            }
        }
        return digests;
    }

    /** Takes note of what a package said of a release. */
    void notePackage(PackageRelease told) throws SQLException {
        execute(
                "insert into package_release (release_id, digest) values (?, ?) on conflict"
                        + " (release_id) do update set digest = excluded.digest",
                told.source().id(),
                told.digest());
    }

    /**
     * The earliest instant that a release may have whose transaction ends within {@code lead}:
     * after now, and after every release that a reader may have seen, even if the clock has gone
     * back since.
     */
    Instant earliest(Duration lead) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EARLIEST)) {
            query.setLong(1, lead.toMillis());
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
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
    int publish(PackageRelease told, Instant publishedAt) throws SQLException {
        OffsetDateTime instant = publishedAt.atOffset(ZoneOffset.UTC);
        String release = told.source().id();
        insertSource(told.source(), instant);
        int written = 0;
        for (Map.Entry<FactTable, List<FactRow>> entry : told.facts().entrySet()) {
            written += insertFacts(entry.getKey(), entry.getValue(), release, instant);
        }
        notePackage(told);
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

    /** Puts rows into a table that has the key and the columns of a fact table alone. */
    void stage(String staged, FactTable table, List<FactRow> rows) throws SQLException {
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (FactRow row : rows) {
            List<@Nullable Object> keyed = new ArrayList<>();
            keyed.add(row.key());
            keyed.addAll(row.values());
            values.add(keyed);
        }
        insertAll(
                "insert into "
                        + staged
                        + " (fact_key, "
                        + String.join(", ", table.columns())
                        + ") values (?"
                        + ", ?".repeat(table.columns().size())
                        + ")",
                values);
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

    void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, Arrays.asList(values));
            statement.executeUpdate();
        }
    }

    private void call(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.execute();
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
