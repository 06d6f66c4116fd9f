package org.jingkai.subgraph.release;

/** A release that may not enter the ledger; the message names it and the remedy. */
public final class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseRefused(String message) {
        super(message);
    }
}
