package org.jingkai.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the HTTP edge takes and shows: {@code jingkai.gateway.http.*}. */
public interface HttpConfig {

    /** Where something is shown. */
    enum Shown {
        /** To clients of this machine, while the gateway listens on loopback only. */
        AUTO,
        ON,
        OFF
    }

    /** Which GETs must bring a header that no page can send without asking first. */
    enum Csrf {
        /** Those with credentials. */
        AUTO,
        ON,
        OFF
    }

    /** From the arrival of a request's head to its answer; what is not fetched by then is null. */
    @WithDefault("30s")
    Duration requestTimeout();

    /** From the first byte of a request's head to its last, or from connecting to the first. */
    @WithDefault("10s")
    Duration headTimeout();

    /** From the end of a request's head to the end of its body. */
    @WithDefault("20s")
    Duration bodyTimeout();

    /** How long a client may take to take its answer. */
    @WithDefault("60s")
    Duration takeTimeout();

    /** Bytes of all bodies of requests under way; an eighth of the heap unless set. */
    Optional<MemorySize> maxBodies();

    /** Connections of clients in all. */
    @WithDefault("4000")
    int maxConnections();

    /** Connections of one client address (IPv6: of one /64). */
    @WithDefault("256")
    int maxConnectionsPerAddress();

    /**
     * Addresses or networks ({@code 10.0.0.0/8}) of proxies that stand before the gateway: many
     * clients come from each, so they may have as many connections as all.
     */
    Optional<Set<String>> trustedProxies();

    /** Whether {@code /supergraph.graphqls} is served; it tells addresses and hidden elements. */
    @WithDefault("auto")
    Shown supergraph();

    /** Whether {@code /explain} answers; plans tell the names of subgraphs and hidden elements. */
    @WithDefault("auto")
    Shown explain();

    /** Whether {@code /schema.graphqls} is served. */
    @WithDefault("on")
    Shown schema();

    /** Whether {@code /q/metrics} is served, the meters for Prometheus. */
    @WithDefault("auto")
    Shown metrics();

    /** Whether the page for asking by hand is served at {@code /}. */
    @WithDefault("on")
    Shown graphiql();

    /** Whether queries are answered by GET. */
    @WithDefault("on")
    Shown get();

    /** Whether {@code /q/health} tells how each subgraph is and why a supergraph was refused. */
    @WithDefault("auto")
    Shown healthDetails();

    /** Which GETs must bring a header that no page can send without asking first. */
    @WithDefault("auto")
    Csrf csrf();
}
