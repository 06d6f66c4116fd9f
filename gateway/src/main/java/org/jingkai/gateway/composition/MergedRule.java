package org.jingkai.gateway.composition;

/** A demand on the merged schema. */
interface MergedRule {
    void check(MergedSchema schema, Findings findings);
}
