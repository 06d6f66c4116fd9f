package org.jingkai.gateway.composition;

import java.util.List;

/** The outcome of a composition: a supergraph, or every reason found why there is none. */
public sealed interface CompositionResult {

    /** The supergraph text in {@code join} form, with hints that do not stop it. */
    record Composed(String supergraphSdl, List<String> hints) implements CompositionResult {}

    /** The subgraphs do not fit; never empty, in a stable order. */
    record Rejected(List<CompositionError> errors) implements CompositionResult {}
}
