package org.jingkai.gateway.pipeline;

import java.util.List;
import org.jingkai.gateway.supergraph.LoadError;
import org.jingkai.gateway.supergraph.SubgraphInfo;

/** What became of a supergraph text that was offered to the gateway. */
public sealed interface SwapOutcome {

    /** It answers from now on; requests already running end on the one before. */
    record Swapped(List<SubgraphInfo> subgraphs) implements SwapOutcome {}

    /** It did not load; what answered before still does. */
    record Rejected(List<LoadError> errors) implements SwapOutcome {}

    /** It would take more from clients than may be; what answered before still does. */
    record HeldBack(SchemaLoss loss) implements SwapOutcome {}
}
