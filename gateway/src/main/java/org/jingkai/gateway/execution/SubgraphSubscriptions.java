package org.jingkai.gateway.execution;

import java.util.concurrent.Flow;

/**
 * The port through which a subscription reaches its subgraph.
 *
 * <p>Every item is the whole GraphQL response of one event. {@link SubgraphResponse.Unreachable}
 * says that the subscription did not come about, or broke off; it is the last item. Of what happens
 * while nobody asks for more, an implementation keeps a small number of items and leaves the rest
 * with the subgraph. Subscribing never blocks; cancelling ends the subscription at the subgraph.
 */
@FunctionalInterface
public interface SubgraphSubscriptions {

    /** The events of one subscription operation; it is opened when the publisher is subscribed. */
    Flow.Publisher<SubgraphResponse> open(SubgraphRequest request);
}
