package org.jingkai.gateway.operation;

import java.util.Locale;

/** The kind of an operation. */
public enum OperationKind {
    QUERY,
    MUTATION,
    SUBSCRIPTION;

    /** The keyword that begins such an operation. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
