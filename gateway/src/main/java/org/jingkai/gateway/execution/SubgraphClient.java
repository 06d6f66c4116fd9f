package org.jingkai.gateway.execution;

import java.util.concurrent.CompletionStage;

/**
 * The port through which a plan reaches its subgraphs. The edge implements it over HTTP, tests in
 * memory.
 *
 * <p>An implementation never blocks the caller. A call that brings no answer (refused, cut, too
 * late) completes with {@link SubgraphResponse.Unreachable}; a stage that completes exceptionally
 * is treated alike.
 */
@FunctionalInterface
public interface SubgraphClient {

    /** Sends one operation to one subgraph. */
    CompletionStage<SubgraphResponse> send(SubgraphRequest request);
}
