package org.jingkai.subgraph.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jingkai.subgraph.asof.AsOfConnections;
import org.jingkai.subgraph.database.EmbeddedDatabase;

/** Loads the data, then opens the service: from then on every connection reads as of an instant. */
@ApplicationScoped
public class ServiceStart {

    private static final String CAN_READ_AS_READER =
            "select exists (select from pg_roles where rolname = 'jingkai_reader'"
                    + " and pg_has_role(current_user, oid, 'member'))";

    private final AgroalDataSource dataSource;
    private final BundleLoader loader;
    private final DataBundle bundle;
    private final ReleaseCatalogue catalogue;
    private final ReleaseWatch watch;
    private final AsOfConnections connections;

    ServiceStart(
            AgroalDataSource dataSource,
            BundleLoader loader,
            DataBundle bundle,
            ReleaseCatalogue catalogue,
            ReleaseWatch watch,
            AsOfConnections connections) {
        this.dataSource = dataSource;
        this.loader = loader;
        this.bundle = bundle;
        this.catalogue = catalogue;
        this.watch = watch;
        this.connections = connections;
    }

    void start(@Observes @Priority(10) StartupEvent event) throws SQLException {
        loader.load(bundle);
        catalogue.refresh();
        connections.open(readerRoleExists());
        EmbeddedDatabase.whenBack(() -> dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL));
        watch.begin();
        catalogue.showMetrics();
    }

    private boolean readerRoleExists() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(CAN_READ_AS_READER)) {
            return found.next() && found.getBoolean(1);
        }
    }
}
