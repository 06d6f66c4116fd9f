package org.jingkai.gateway.supergraph;

import org.jingkai.gateway.schema.FieldSet;

/** A key of a type in one subgraph; only a resolvable one lets the gateway enter that subgraph. */
public record Key(FieldSet fields, boolean resolvable) {}
