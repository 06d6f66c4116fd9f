package org.jingkai.gateway.pipeline;

import java.util.Map;
import org.jingkai.gateway.admission.Allowance;
import org.jingkai.gateway.execution.RequestLife;

/**
 * What surrounds one request.
 *
 * @param forwardedHeaders go with every subgraph call; the engine gives no meaning to them
 * @param responseExtensions are added to {@code extensions} of the answer
 * @param queriesOnly whether only a query may run, as for HTTP's GET
 * @param life how long there is work done for the request
 * @param allowance what the client may still ask for
 * @param dryRun whether the cost is told and nothing runs
 * @param client whom the places are shared with; a word that clients cannot choose
 */
public record RequestContext(
        Map<String, String> forwardedHeaders,
        Map<String, ?> responseExtensions,
        boolean queriesOnly,
        RequestLife life,
        Allowance allowance,
        boolean dryRun,
        String client) {

    /** Nothing to forward, nothing to add. */
    public static final RequestContext EMPTY = new RequestContext(Map.of(), Map.of());

    /** A context in which every kind of operation may run. */
    public RequestContext(Map<String, String> forwardedHeaders, Map<String, ?> responseExtensions) {
        this(forwardedHeaders, responseExtensions, false);
    }

    /** A context without a deadline. */
    public RequestContext(
            Map<String, String> forwardedHeaders,
            Map<String, ?> responseExtensions,
            boolean queriesOnly) {
        this(forwardedHeaders, responseExtensions, queriesOnly, RequestLife.unbounded());
    }

    /** A context of a client that may ask for anything. */
    public RequestContext(
            Map<String, String> forwardedHeaders,
            Map<String, ?> responseExtensions,
            boolean queriesOnly,
            RequestLife life) {
        this(
                forwardedHeaders,
                responseExtensions,
                queriesOnly,
                life,
                Allowance.UNLIMITED,
                false,
                "");
    }

    /** This context for a client with an allowance. */
    public RequestContext charging(Allowance other) {
        return new RequestContext(
                forwardedHeaders, responseExtensions, queriesOnly, life, other, dryRun, client);
    }

    /** This context for the client of that name. */
    public RequestContext of(String name) {
        return new RequestContext(
                forwardedHeaders, responseExtensions, queriesOnly, life, allowance, dryRun, name);
    }

    /** This context, in which nothing runs. */
    public RequestContext estimatingOnly() {
        return new RequestContext(
                forwardedHeaders, responseExtensions, queriesOnly, life, allowance, true, client);
    }
}
