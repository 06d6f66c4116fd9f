package org.jingkai.subgraph.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.jboss.logging.Logger;
import org.jingkai.subgraph.asof.Access;

/**
 * Brings the bundled data into the database: on the first start as history, each source as the
 * release of its day; later, what a newer package adds, as releases of now. All files are read and
 * checked before anything is written, and every release is one transaction.
 */
@ApplicationScoped
public class BundleLoader {

    /** Lines of this category are meant for whoever waits for the start. */
    static final Logger PROGRESS = Logger.getLogger("jingkai.progress");

    /** How far ahead a release of now is dated, so that its commit comes before its instant. */
    private static final Duration LEAD = Duration.ofSeconds(5);

    private final AgroalDataSource dataSource;

    BundleLoader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores what the bundle has and the database lacks. */
    public void load(DataBundle bundle) {
        Access.publishing(() -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                load(bundle, connection);
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "loading the data of " + bundle.service() + " failed: " + e.getMessage(),
                        e);
            }
            return true;
        });
    }

    private void load(DataBundle bundle, Connection connection) throws SQLException {
        ReleaseLedger ledger = new ReleaseLedger(connection);
        boolean history = !ledger.historyIsComplete();
        Set<String> known = ledger.releaseIds();
        List<BundledSource> missing =
                BundledSource.readAll().stream()
                        .filter(source -> !known.contains(source.id()))
                        .toList();
        if (!history && missing.isEmpty()) {
            PROGRESS.infof("%s: the data are there, %d releases", bundle.service(), known.size());
            return;
        }
        Map<String, Map<FactTable, List<FactRow>>> facts = bySource(bundle);
        int rows = ledger.writeReference(bundle.reference());
        connection.commit();
        PROGRESS.infof("%s: %d rows of code lists", bundle.service(), rows);
        for (BundledSource source : missing) {
            Map<FactTable, List<FactRow>> ofSource = facts.getOrDefault(source.id(), Map.of());
            Instant at = history ? source.knownAt().toInstant() : Instant.now().plus(LEAD);
            rows += ledger.publish(source, at, ofSource);
            connection.commit();
        }
        if (history) {
            ledger.completeHistory();
            connection.commit();
        }
        ledger.refreshStatistics();
        connection.commit();
        PROGRESS.infof("%s: %d rows in %d releases loaded", bundle.service(), rows, missing.size());
    }

    private static Map<String, Map<FactTable, List<FactRow>>> bySource(DataBundle bundle) {
        Set<String> sources = new HashSet<>();
        BundledSource.readAll().forEach(source -> sources.add(source.id()));
        Map<String, Map<FactTable, List<FactRow>>> bySource = new HashMap<>();
        bundle.facts()
                .forEach((table, rows) -> {
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
