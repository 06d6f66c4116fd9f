package org.jingkai.gateway.pipeline;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What surrounds one subscription.
 *
 * @param openingHeaders go with the upstream subscription
 * @param event what surrounds the answer to one event, or to an operation that is no subscription;
 *     asked anew for each
 */
public record SubscriptionContext(
        Map<String, String> openingHeaders, Supplier<RequestContext> event) {

    /** Nothing to forward, nothing to add. */
    public static final SubscriptionContext EMPTY =
            new SubscriptionContext(Map.of(), () -> RequestContext.EMPTY);
}
