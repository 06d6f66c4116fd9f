package org.jingkai.gateway.http;

import java.time.Duration;
import java.util.Set;

/**
 * What the HTTP edge takes and shows.
 *
 * @param maxBody bytes of a request's body
 * @param maxValues JSON values in one body
 * @param maxBodies bytes of all bodies of requests under way
 * @param requestTimeout from the head of a request to its answer
 * @param bodyTimeout from the end of the head to the end of the body
 * @param takeTimeout how long a client may take to take its answer
 * @param forwarded names of headers that go on to subgraphs, in lower case
 * @param switches what is served to whom
 */
public record HttpSettings(
        int maxBody,
        int maxValues,
        long maxBodies,
        Duration requestTimeout,
        Duration bodyTimeout,
        Duration takeTimeout,
        Set<String> forwarded,
        Switches switches) {

    /** Where something is served. */
    public enum Shown {
        /** To clients of this machine, while the gateway listens on loopback only. */
        LOCALLY,
        ON,
        OFF
    }

    /** Which GETs must bring a header that no page can send without asking first. */
    public enum Csrf {
        WITH_CREDENTIALS,
        ALL,
        NONE
    }

    /**
     * What is served to whom.
     *
     * @param listensLocally whether the gateway listens on loopback only
     */
    public record Switches(
            boolean listensLocally,
            Shown supergraph,
            Shown explain,
            Shown schema,
            Shown metrics,
            Shown graphiql,
            Shown get,
            Csrf csrf) {}
}
