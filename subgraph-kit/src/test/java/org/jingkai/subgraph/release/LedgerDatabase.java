package org.jingkai.subgraph.release;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A PostgreSQL with an empty ledger that has one fact table and one code list. */
final class LedgerDatabase implements AutoCloseable {

    private static final String TEMPLATE = "template_of_tests";
    private static final String EACH = "one_test";

    private final EmbeddedPostgres server;

    LedgerDatabase() {
        try {
            server = EmbeddedPostgres.start();
            runAsOwner("create database " + TEMPLATE);
            try (AgroalDataSource template = pool(TEMPLATE)) {
                migrate(template);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the ledger empty. */
    void renew() throws SQLException {
        runAsOwner("drop database if exists " + EACH + " with (force)");
        runAsOwner("create database " + EACH + " template " + TEMPLATE);
    }

    /** A pool of connections of one replica. */
    AgroalDataSource replica() throws SQLException {
        return pool(EACH);
    }

    static void run(AgroalDataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    static String value(AgroalDataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private void runAsOwner(String statement) throws SQLException {
        try (AgroalDataSource owner = pool("postgres")) {
            run(owner, statement);
        }
    }

    private static void migrate(AgroalDataSource database) throws SQLException {
        Flyway.configure().dataSource(database).locations("classpath:db/ledger").load().migrate();
        run(
                database,
                "create table area (code text primary key, name text not null)",
                "create table figure (like fact including all, area text, value numeric, marks"
                        + " text[])",
                "select protect_facts('figure')");
    }

    private AgroalDataSource pool(String name) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(pool ->
                                pool.maxSize(2)
                                        .connectionFactoryConfiguration(factory ->
                                                factory.jdbcUrl(
                                                        server.getJdbcUrl("postgres", name)))));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
