package org.jingkai.subgraph.release;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What each release and each code list holds, counted and summed when it is stored and again when
 * it is verified. PostgreSQL's own checksums find a page that was written over, but take one of
 * zeros for a new page, and a file that is too short for a small table.
 */
final class StoredContents {

    /** The release of what no release holds: the code lists. */
    private static final String NO_RELEASE = "";

    private static final String HASH =
            "coalesce(sum(('x' || substr(md5(row(%s)::text), 1, 15))::bit(60)::bigint), 0)";

    /** How many rows, and their checksum. */
    private record Content(long rows, BigDecimal checksum) {}

    /**
     * What of a table is summed.
     *
     * @param ofReleases whether it is a fact table, whose rows belong to releases
     */
    private record Columns(String table, String names, boolean ofReleases) {}

    private final Connection connection;

    StoredContents(Connection connection) {
        this.connection = connection;
    }

    /** Whether anything is noted: a database of an earlier version has no notes. */
    boolean isNoted() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select 1 from content limit 1");
                ResultSet found = query.executeQuery()) {
            return found.next();
        }
    }

    /** Takes note of what all tables hold. */
    void noteAll(Iterable<FactTable> tables, List<ReferenceTable> lists) throws SQLException {
        unambiguously();
        for (FactTable table : tables) {
            note(columns(table), now(columns(table), "true"));
        }
        noteCodeLists(lists);
    }

    /** Takes note of what a new release holds. */
    void note(String release, Iterable<FactTable> tables) throws SQLException {
        unambiguously();
        for (FactTable table : tables) {
            String where = "release_id = '" + release.replace("'", "''") + "'";
            note(columns(table), now(columns(table), where));
        }
    }

    /** Takes note of what the code lists hold, which were written anew. */
    void noteCodeLists(List<ReferenceTable> lists) throws SQLException {
        unambiguously();
        try (PreparedStatement delete =
                connection.prepareStatement("delete from content where release_id = ''")) {
            delete.executeUpdate();
        }
        for (ReferenceTable list : lists) {
            Columns all = new Columns(list.name(), String.join(", ", list.columns()), false);
            note(all, now(all, "true"));
        }
    }

    /** What is not as it was stored, in lines for an operator; empty if all is. */
    List<String> damages() throws SQLException {
        unambiguously();
        List<String> damages = new ArrayList<>();
        for (Columns columns : noted()) {
            compare(columns.table(), noted(columns), now(columns, "true"), damages);
        }
        return damages;
    }

    private static void compare(
            String table,
            Map<String, Content> noted,
            Map<String, Content> now,
            List<String> damages) {
        TreeSet<String> releases = new TreeSet<>(noted.keySet());
        releases.addAll(now.keySet());
        Content none = new Content(0, BigDecimal.ZERO);
        for (String release : releases) {
            Content stored = noted.getOrDefault(release, none);
            Content found = now.getOrDefault(release, none);
            if (!stored.equals(found)) {
                damages.add(
                        "the table %s does not hold what was stored%s: %d rows were stored, %d are there%s"
                                .formatted(
                                        table,
                                        release.equals(NO_RELEASE) ? "" : " in release " + release,
                                        stored.rows(),
                                        found.rows(),
                                        stored.rows() == found.rows() ? ", and other ones" : ""));
            }
        }
    }

    /** Texts of instants and days depend on the session unless they are told not to. */
    private void unambiguously() throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement(
                        "select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO',"
                                + " true)")) {
            set.execute();
        }
    }

    private static Columns columns(FactTable table) {
        return new Columns(
                table.name(), "fact_key, known_at, " + String.join(", ", table.columns()), true);
    }

    private Map<String, Content> now(Columns columns, String where) throws SQLException {
        return read(
                "select "
                        + (columns.ofReleases() ? "release_id" : "''")
                        + ", count(*), "
                        + HASH.formatted(columns.names())
                        + " from "
                        + columns.table()
                        + " where "
                        + where
                        + (columns.ofReleases() ? " group by release_id" : ""));
    }

    private Map<String, Content> noted(Columns columns) throws SQLException {
        return read(
                "select release_id, row_count, checksum from content where table_name = '"
                        + columns.table()
                        + "'");
    }

    private List<Columns> noted() throws SQLException {
        List<Columns> tables = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select distinct table_name, column_names, release_id <> '' from"
                                        + " content order by table_name");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                tables.add(
                        new Columns(found.getString(1), found.getString(2), found.getBoolean(3)));
            }
        }
        return tables;
    }

    private Map<String, Content> read(String query) throws SQLException {
        Map<String, Content> contents = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                contents.put(
                        found.getString(1), new Content(found.getLong(2), found.getBigDecimal(3)));
            }
        }
        return contents;
    }

    private void note(Columns columns, Map<String, Content> contents) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into content (release_id, table_name, column_names, row_count,"
                                + " checksum) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            for (Map.Entry<String, Content> each : contents.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setString(2, columns.table());
                insert.setString(3, columns.names());
                insert.setLong(4, each.getValue().rows());
                insert.setBigDecimal(5, each.getValue().checksum());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
