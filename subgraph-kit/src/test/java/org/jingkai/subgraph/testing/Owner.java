package org.jingkai.subgraph.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The owner of the database under test, whom nothing limits. */
public final class Owner {

    private Owner() {}

    /** A connection of the owner's own, beside the pool of the service. */
    public static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "postgres",
                "");
    }
}
