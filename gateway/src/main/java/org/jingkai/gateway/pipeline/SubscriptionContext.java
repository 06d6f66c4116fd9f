package org.jingkai.gateway.pipeline;

import java.util.Map;
import java.util.function.Supplier;
import org.jingkai.gateway.admission.Allowance;

/**
 * What surrounds one subscription.
 *
 * @param openingHeaders go with the upstream subscription
 * @param event what surrounds the answer to one event, or to an operation that is no subscription;
 *     asked anew for each
 * @param allowance what the client may still ask for; a subscription is charged when it opens
 */
public record SubscriptionContext(
        Map<String, String> openingHeaders, Supplier<RequestContext> event, Allowance allowance) {

    /** A context of a client that may ask for anything. */
    public SubscriptionContext(Map<String, String> openingHeaders, Supplier<RequestContext> event) {
        this(openingHeaders, event, Allowance.UNLIMITED);
    }

    /** Nothing to forward, nothing to add. */
    public static final SubscriptionContext EMPTY =
            new SubscriptionContext(Map.of(), () -> RequestContext.EMPTY);
}
