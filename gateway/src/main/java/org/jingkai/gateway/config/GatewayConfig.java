package org.jingkai.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingkai.gateway.execution.ErrorPolicy.Disclosure;

/**
 * The settings of the gateway. Each may be given as a system property ({@code
 * -Djingkai.gateway.poll-interval=2s}) or in the environment ({@code
 * JINGKAI_GATEWAY_POLL_INTERVAL=2s}).
 */
@ConfigMapping(prefix = "jingkai.gateway")
public interface GatewayConfig {

    /**
     * The subgraphs, by name. Without a supergraph file they are what is composed; with one, an
     * address given here takes the place of the one in the file.
     */
    Map<String, Subgraph> subgraphs();

    /**
     * A supergraph SDL file. If it is given nothing is composed: the file is served, and served
     * anew when it changes. Also by the environment variable {@code SUPERGRAPH}.
     */
    Optional<Path> supergraph();

    /** How often subgraphs are asked for their SDL, or the supergraph file is looked at. */
    @WithDefault("5s")
    Duration pollInterval();

    /**
     * How long the first composition waits for subgraphs that are not up yet, before it goes on
     * without them.
     */
    @WithDefault("30s")
    Duration startPatience();

    /**
     * The labels of progressive overrides that hold for every request; {@code percent(n)} needs no
     * mention here.
     */
    Optional<Set<String>> overrideLabels();

    /**
     * Whether each new plan is checked against the rules that hold of every plan. It costs time and
     * finds faults of the planner.
     */
    @WithDefault("false")
    boolean checkPlans();

    /**
     * What clients are told of the errors of subgraphs: {@code pass} or {@code mask}. Not given,
     * the errors of the subgraphs configured here pass, and those that only a supergraph file names
     * are masked: who wrote their messages, and for whom, is not known.
     */
    Optional<Disclosure> subgraphErrors();

    /** What becomes of a new composition. */
    CompositionConfig composition();

    /** How subgraphs are called. */
    TransportConfig transport();

    /** What the HTTP edge takes and shows. */
    HttpConfig http();

    /** What a request may bring and an operation may ask. */
    LimitsConfig limits();

    /** What an operation may cost. */
    CostConfig cost();

    /** How much each client may ask. */
    RateLimitConfig rateLimit();

    /** How many requests run and wait at the same time, and how long. */
    OverloadConfig overload();

    /** What clients may subscribe to, and how many. */
    Subscriptions subscriptions();

    /** What clients may subscribe to, and how many. */
    interface Subscriptions {

        /** Subscriptions open at the same time. */
        @WithDefault("1000")
        int maxOpen();

        /** Operations under way on one WebSocket. */
        @WithDefault("100")
        int maxPerConnection();

        /**
         * How often a quiet connection is shown to be alive. A client that takes nothing for one
         * such interval, or answers no ping, is cut off.
         */
        @WithDefault("15s")
        Duration keepAlive();

        /** How long a WebSocket may stay without connection_init. */
        @WithDefault("10s")
        Duration initTimeout();

        /** The size of one event that a subgraph sends. */
        @WithDefault("16M")
        MemorySize maxEvent();

        /** WebSockets of clients in all. */
        @WithDefault("1000")
        int maxSockets();

        /** WebSockets of one client address. */
        @WithDefault("100")
        int maxSocketsPerAddress();

        /** The size of one message of a client on a WebSocket. */
        @WithDefault("128K")
        MemorySize maxMessage();

        /** Messages of a client on one WebSocket in a second. */
        @WithDefault("100")
        int maxMessages();

        /**
         * Web origins, such as {@code https://example.org}, whose pages may open a WebSocket,
         * besides the gateway's own.
         */
        Optional<Set<String>> origins();
    }

    /** One subgraph. */
    interface Subgraph {

        /**
         * Where it answers GraphQL over HTTP, path included. Needed unless a supergraph file names
         * the address.
         */
        Optional<URI> url();

        /**
         * Where its readiness is, in the form of MicroProfile Health; the gateway's own then tells
         * when it is not ready. It is asked as often as its SDL.
         */
        Optional<URI> health();

        /**
         * How it is subscribed to: {@code ws} (WebSocket, graphql-transport-ws) or {@code sse}
         * (Server-Sent Events, distinct connections mode).
         */
        @WithDefault("ws")
        SubscriptionProtocol subscriptions();

        /** What clients are told of its errors: {@code pass} or {@code mask}. */
        Optional<Disclosure> errors();

        /** Where it is subscribed to, if not at its url; may be a path. */
        Optional<URI> subscriptionsUrl();

        /** Headers of clients that go on to it, besides those that go to all. */
        Optional<Set<String>> forwardHeaders();

        /** Whether it is told the instant of which an answer is. */
        @WithDefault("true")
        boolean asOf();
    }
}
