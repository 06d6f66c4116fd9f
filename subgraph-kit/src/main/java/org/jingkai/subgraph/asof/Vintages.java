package org.jingkai.subgraph.asof;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Reads superseded versions, too, on the connection that the request holds already: a second one
 * would let requests wait for each other.
 */
@ApplicationScoped
public class Vintages {

    private final Session session;

    Vintages(Session session) {
        this.session = session;
    }

    /** Every version that the query finds among those known as of the instant of the request. */
    public <E> List<E> read(Supplier<List<E>> query) {
        return session.doReturningWork(connection -> {
            see(connection, "all");
            try {
                List<E> versions = query.get();
                versions.forEach(session::detach);
                return versions;
            } finally {
                back(connection);
            }
        });
    }

    /**
     * Outside of a transaction the session gives the connection back after the query, and the pool
     * sets it anew when it leaves; inside of one it is still ours, with all that was set.
     */
    private static void back(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try {
            see(connection, "standing");
        } catch (SQLException e) {
            connection.abort(Runnable::run); // it must not read on in the wrong mode
            throw e;
        }
    }

    private static void see(Connection connection, String versions) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('jingkai.vintages', ?, false)")) {
            set.setString(1, versions);
            set.execute();
        }
    }
}
