package org.jingkai.gateway.supergraph;

import java.util.List;

/** What became of a supergraph text. */
public sealed interface LoadOutcome {

    /** It is understood. */
    record Loaded(Supergraph supergraph) implements LoadOutcome {}

    /** It is not; at least one error says why. */
    record NotLoaded(List<LoadError> errors) implements LoadOutcome {}
}
