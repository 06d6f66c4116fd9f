package org.jingkai.subgraph.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jingkai.subgraph.asof.Access;
import org.jspecify.annotations.Nullable;

/**
 * Brings the bundled data into the database: on the first start as history, each source as the
 * release of its day; later, what a newer package adds, as releases of now. All files are read and
 * checked before anything is written, and every release is one transaction.
 */
@ApplicationScoped
public class BundleLoader {

    /** Lines of this category are meant for whoever waits for the start. */
    static final Logger PROGRESS = Logger.getLogger("jingkai.progress");

    private final AgroalDataSource dataSource;

    BundleLoader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Stores what the bundle has and the database lacks. A package that was held against this
     * database before is not read again.
     *
     * @throws ReleaseRefused if the bundle says something else of what is published, or the
     *     database does not hold what was stored in it
     */
    public void load(DataBundle bundle) {
        load(bundle, PackageFile.fingerprint(), BundledSource::readAll);
    }

    /** The same of these sources; {@code fingerprint} is null of a package that is no file. */
    void load(
            DataBundle bundle,
            @Nullable String fingerprint,
            Supplier<List<BundledSource>> sources) {
        Access.publishing(() -> {
            try (Connection connection = dataSource.getConnection()) {
                ReleaseLedger ledger = new ReleaseLedger(connection);
                ledger.lock();
                connection.setAutoCommit(false);
                try {
                    Loading loading = new Loading(bundle.service(), connection, ledger);
                    if (!loading.isChecked(fingerprint)) {
                        loading.load(bundle, sources.get());
                        loading.noteChecked(fingerprint);
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    ledger.unlock();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "loading the data of " + bundle.service() + " failed: " + e.getMessage(),
                        e);
            }
            return true;
        });
    }

    /** What the database does not hold as it was stored, in lines for an operator. */
    public List<String> damages() {
        return Access.publishing(() -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    return new StoredContents(connection).damages();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the contents could not be read", e);
            }
        });
    }
}
