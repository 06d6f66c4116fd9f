package org.jingkai.subgraph.release;

import static org.jingkai.subgraph.release.BundleLoader.PROGRESS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One load of a package into a database that nobody else loads into meanwhile. */
final class Loading {

    /** How far ahead a release of now is dated, so that its commit comes before its instant. */
    private static final Duration LEAD = Duration.ofSeconds(5);

    private static final Duration MOST_LEAD = Duration.ofMinutes(10);

    /** See {@code refuse_the_past} in the ledger. */
    private static final String PUBLISHED_TOO_EARLY = "JK001";

    private final String service;
    private final Connection connection;
    private final ReleaseLedger ledger;
    private final StoredContents contents;

    Loading(String service, Connection connection, ReleaseLedger ledger) {
        this.service = service;
        this.connection = connection;
        this.ledger = ledger;
        this.contents = new StoredContents(connection);
    }

    /** Whether a package was loaded before; what was stored then is still there. */
    boolean isChecked(@Nullable String fingerprint) throws SQLException {
        if (fingerprint == null || !ledger.isChecked(fingerprint)) {
            return false;
        }
        refuseDamaged();
        sayThere(ledger.releaseIds().size());
        return true;
    }

    /** Takes note of a package that is loaded. */
    void noteChecked(@Nullable String fingerprint) throws SQLException {
        if (fingerprint != null) {
            ledger.noteChecked(fingerprint);
            connection.commit();
        }
    }

    /** Loads what the database lacks; all of it is read and checked before anything is written. */
    void load(DataBundle bundle, List<BundledSource> sources) throws SQLException {
        boolean history = !ledger.historyIsComplete();
        Set<String> known = ledger.releaseIds();
        Map<FactTable, List<FactRow>> all = bundle.facts();
        Map<String, Map<FactTable, List<FactRow>>> facts = bySource(all, sources);
        List<PackageRelease> missing = new ArrayList<>();
        List<PackageRelease> published = new ArrayList<>();
        for (BundledSource source : sources) {
            PackageRelease told =
                    new PackageRelease(source, facts.getOrDefault(source.id(), Map.of()));
            (known.contains(source.id()) ? published : missing).add(told);
        }
        refuseChanged(published, all.keySet());
        if (!history) {
            refuseDamaged();
        }
        if (history || !missing.isEmpty()) {
            publish(missing, history, all.keySet(), bundle.reference());
        } else {
            sayThere(known.size());
        }
        if (!contents.isNoted()) {
            contents.noteAll(all.keySet(), bundle.reference());
            connection.commit();
        }
    }

    private void sayThere(int releases) {
        PROGRESS.infof("%s: the data are there, %d releases", service, releases);
    }

    private void refuseChanged(List<PackageRelease> published, Iterable<FactTable> tables)
            throws SQLException {
        Map<String, String> digests = ledger.packageDigests();
        PublishedRows rows = new PublishedRows(connection, ledger);
        for (PackageRelease told : published) {
            if (!told.digest().equals(digests.get(told.source().id()))) {
                rows.refuseChanged(told, tables);
                ledger.notePackage(told);
            }
        }
        connection.commit();
    }

    private void refuseDamaged() throws SQLException {
        List<String> damages = contents.damages();
        if (!damages.isEmpty()) {
            throw new ReleaseRefused(
                    "the database is damaged: "
                            + damages.getFirst()
                            + (damages.size() > 1 ? " (and " + (damages.size() - 1) + " more)" : "")
                            + ". Restore it from a backup, or start with --fresh to load the data"
                            + " anew.");
        }
    }

    private void publish(
            List<PackageRelease> missing,
            boolean history,
            Iterable<FactTable> tables,
            List<ReferenceTable> lists)
            throws SQLException {
        int rows = ledger.writeReference(lists);
        if (!history) {
            contents.noteCodeLists(lists);
        }
        connection.commit();
        PROGRESS.infof("%s: %d rows of code lists", service, rows);
        for (PackageRelease told : missing) {
            rows +=
                    history
                            ? ledger.publish(told, told.source().knownAt().toInstant())
                            : publishSoon(told);
            connection.commit();
        }
        if (history) {
            ledger.completeHistory();
            contents.noteAll(tables, lists);
            connection.commit();
        }
        ledger.refreshStatistics();
        connection.commit();
        PROGRESS.infof("%s: %d rows in %d releases loaded", service, rows, missing.size());
    }

    /**
     * Publishes a release at the instant that its source names, if that is ahead, else as soon as
     * it is stored. The ledger refuses one that takes longer to store than its lead; it gets more.
     */
    private int publishSoon(PackageRelease told) throws SQLException {
        for (Duration lead = LEAD; ; lead = lead.multipliedBy(2)) {
            Instant earliest = ledger.earliest(lead);
            Instant named = told.source().knownAt().toInstant();
            try {
                int rows = ledger.publish(told, named.isAfter(earliest) ? named : earliest);
                contents.note(told.source().id(), told.facts().keySet());
                connection.commit();
                return rows;
            } catch (SQLException e) {
                connection.rollback();
                if (!PUBLISHED_TOO_EARLY.equals(e.getSQLState()) || lead.compareTo(MOST_LEAD) > 0) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, Map<FactTable, List<FactRow>>> bySource(
            Map<FactTable, List<FactRow>> facts, List<BundledSource> all) {
        Set<String> sources = new HashSet<>();
        all.forEach(source -> sources.add(source.id()));
        Map<String, Map<FactTable, List<FactRow>>> bySource = new HashMap<>();
        facts.forEach((table, rows) -> {
            Set<String> keys = new HashSet<>();
            for (FactRow row : rows) {
                check(row, sources, keys);
                bySource.computeIfAbsent(row.source(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(table, t -> new ArrayList<>())
                        .add(row);
            }
        });
        return bySource;
    }

    private static void check(FactRow row, Set<String> sources, Set<String> keys) {
        if (!sources.contains(row.source())) {
            throw row.origin().bad("source", "is not in sources.csv");
        }
        if (!keys.add(row.source() + "\n" + row.key())) {
            throw row.origin().bad("source", "states the same fact twice: " + row.key());
        }
    }
}
