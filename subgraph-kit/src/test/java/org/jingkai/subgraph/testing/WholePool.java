package org.jingkai.subgraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Proves that a service has given all its connections back and left no transaction open. */
public final class WholePool {

    private static final long PATIENCE_SECONDS = 30;
    private static final String AT_WORK =
            "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid() and backend_type = 'client backend'"
                    + " and state <> 'idle'";

    private WholePool() {}

    /** Waits until the database is at rest, then takes every connection of the pool at once. */
    public static void check(DataSource pool) {
        awaitRest();
        int size = setting("quarkus.datasource.jdbc.max-size", Integer.class);
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                all.add(pool.getConnection());
            }
        } catch (SQLException e) {
            throw new AssertionError(
                    "the pool has only " + all.size() + " of " + size + " connections left", e);
        } finally {
            all.forEach(WholePool::close);
        }
    }

    private static void awaitRest() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long working = working();
        while (working > 0 && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            working = working();
        }
        assertThat(working).as("connections with a statement or a transaction").isZero();
    }

    private static long working() {
        String url = setting("quarkus.datasource.jdbc.url", String.class);
        String user = setting("quarkus.datasource.username", String.class);
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(AT_WORK)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not say who works", e);
        }
    }

    private static <T> T setting(String name, Class<T> type) {
        return ConfigProvider.getConfig().getValue(name, type);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError("a connection does not close", e);
        }
    }
}
