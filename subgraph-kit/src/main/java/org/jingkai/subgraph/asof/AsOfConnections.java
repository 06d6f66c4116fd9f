package org.jingkai.subgraph.asof;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jingkai.subgraph.database.RequestTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells every connection that leaves the pool as of which instant it reads. The predicate itself
 * stands in the database as row-level security (see {@code db/ledger}), so no query can forget it.
 *
 * <p>Until the service opens, connections belong to the owner (migrations, schema check, first
 * load); from then on a connection is a reader unless {@link Access#publishing} says otherwise. A
 * reader without an instant sees nothing.
 */
@ApplicationScoped
public class AsOfConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(AsOfConnections.class);

    private static final String SETTINGS =
            "select set_config('role', ?, false), set_config('jingkai.publishing', ?, false),"
                    + " set_config('jingkai.vintages', 'standing', false),"
                    + " set_config('jingkai.as_of', ?, false), set_config('statement_timeout', ?, false)";
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final String OWNER = "none";
    private static final String READER = "jingkai_reader";

    private final AsOf request;
    private final Duration statementTimeout;

    private volatile boolean open;
    private volatile String readerRole = READER;

    AsOfConnections(
            AsOf request,
            @ConfigProperty(name = "jingkai.service.statement-timeout", defaultValue = "10S")
                    Duration statementTimeout) {
        this.request = request;
        this.statementTimeout = statementTimeout;
    }

    /** From now on connections are readers. */
    public void open(boolean readerRoleExists) {
        readerRole = readerRoleExists ? READER : OWNER;
        open = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Access.Mode mode = open ? Access.mode() : Access.Mode.PUBLISH;
        boolean publish = mode == Access.Mode.PUBLISH;
        Instant instant = publish ? null : instant();
        RequestTime time = RequestTime.current().orElse(null);
        try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, publish ? OWNER : readerRole);
            settings.setString(2, publish ? "on" : "off");
            settings.setString(3, instant == null ? "-infinity" : instant.toString());
            settings.setString(4, publish ? "0" : String.valueOf(timeout().toMillis()));
            settings.execute();
            if (time != null) {
                time.uses(connection);
            }
        } catch (SQLException e) {
            abort(connection, e);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        RequestTime.current().ifPresent(RequestTime::gaveBack);
    }

    /** No statement takes longer than its request may; 0 would be no bound at all. */
    private Duration timeout() {
        Duration left = RequestTime.current().map(RequestTime::left).orElse(statementTimeout);
        Duration shorter = left.compareTo(statementTimeout) < 0 ? left : statementTimeout;
        return shorter.compareTo(SHORTEST) < 0 ? SHORTEST : shorter;
    }

    /**
     * A connection that does not know its instant must not be read from. It is cut, so that its
     * first statement fails and the pool drops it; an exception here would leave it checked out for
     * good.
     */
    private static void abort(Connection connection, SQLException reason) {
        LOG.warnf("A connection could not be told its instant and is cut: %s", reason.getMessage());
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException("could not fix the instant of a connection", reason);
        }
    }

    private @Nullable Instant instant() {
        Instant bound = Access.boundInstant();
        if (bound != null) {
            return bound;
        }
        return Arc.container().requestContext().isActive() ? request.instant() : null;
    }
}
