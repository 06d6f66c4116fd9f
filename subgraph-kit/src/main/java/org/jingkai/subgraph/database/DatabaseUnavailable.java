package org.jingkai.subgraph.database;

/** The service has no database to start on; the message is one line with the remedy. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }
}
