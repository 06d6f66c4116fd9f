package org.jingkai.subgraph.release;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears of the releases that other replicas publish, on a connection of its own beside the pool,
 * and keeps the catalogue current.
 */
@ApplicationScoped
public class ReleaseWatch {

    private static final Logger LOG = Logger.getLogger(ReleaseWatch.class);

    private static final int LISTEN_MILLIS = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A notice is on its way no longer than this, or its connection is broken. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private final AgroalDataSource dataSource;
    private final ReleaseCatalogue catalogue;
    private volatile boolean ending;

    ReleaseWatch(AgroalDataSource dataSource, ReleaseCatalogue catalogue) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
    }

    /** Begins to listen; while it cannot, the catalogue is read when an instant asks for it. */
    public void begin() {
        Thread.ofPlatform().daemon().name("release-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    /** Listens no longer. */
    void end() {
        ending = true;
    }

    private void watch() {
        while (!ending) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen jingkai_release");
                catalogue.refresh();
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("not listening for releases: %s", e.getMessage());
                rest();
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (!ending) {
            Instant asked = Instant.now();
            var notices = connection.getNotifications(LISTEN_MILLIS);
            if (notices != null && notices.length > 0) {
                catalogue.refresh();
            } else {
                catalogue.heardNothingUntil(asked.minus(ON_ITS_WAY));
            }
        }
    }

    private Connection connect() throws SQLException {
        AgroalConnectionFactoryConfiguration factory =
                dataSource
                        .getConfiguration()
                        .connectionPoolConfiguration()
                        .connectionFactoryConfiguration();
        Properties properties = new Properties();
        if (factory.principal() instanceof NamePrincipal name) {
            properties.setProperty("user", name.getName());
        }
        for (Object credential : factory.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        return DriverManager.getConnection(factory.jdbcUrl(), properties);
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
