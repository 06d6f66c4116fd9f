package org.jingkai.gateway.oracle;

/** What a subgraph has of a field. */
enum Role {
    /** It answers it. */
    RESOLVES,
    /** It only declares it, to be told it or to provide it on some ways. */
    EXTERNAL,
    /** It still declares it, but another subgraph has taken it over. */
    OVERRIDDEN,
    /** It has taken it over. */
    OVERRIDES;

    boolean answers() {
        return this == RESOLVES || this == OVERRIDES;
    }
}
