package org.jingkai.subgraph.release;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * One version of one fact. Which versions a read sees is decided by the row-level security of the
 * database (see {@code db/ledger}), never by a query.
 */
@MappedSuperclass
public abstract class Fact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "fact_key", nullable = false)
    private String factKey;

    @Column(name = "release_id", nullable = false)
    private String releaseId;

    protected Fact() {}

    /** Identifier of this version; another version of the same fact has another one. */
    public Long id() {
        return id;
    }

    /** What the fact is about: equal for all versions of the fact. */
    public String factKey() {
        return factKey;
    }

    /** The release in which this version became known. */
    public String releaseId() {
        return releaseId;
    }
}
