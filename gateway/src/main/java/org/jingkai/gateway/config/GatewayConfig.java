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

    /** How subgraphs are called. */
    Transport transport();

    /** What a request may bring and an operation may ask. */
    Limits limits();

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
         * How it is subscribed to: {@code ws} (WebSocket, graphql-transport-ws) or {@code sse}
         * (Server-Sent Events, distinct connections mode).
         */
        @WithDefault("ws")
        SubscriptionProtocol subscriptions();

        /** Where it is subscribed to, if not at its url; may be a path. */
        Optional<URI> subscriptionsUrl();
    }

    /** How subgraphs are called. */
    interface Transport {

        /** Until a connection stands. */
        @WithDefault("1s")
        Duration connectTimeout();

        /** From sending a request to the end of its answer; then its fields are null. */
        @WithDefault("10s")
        Duration answerTimeout();

        /**
         * How long an idle connection is kept; shorter than the subgraphs keep it, or calls meet
         * connections that are just being closed.
         */
        @WithDefault("4s")
        Duration keepAlive();

        /** Connections kept to each subgraph at most. */
        @WithDefault("128")
        int connections();
    }

    /** What a request may bring and an operation may ask. */
    interface Limits {

        /** The size of a request's body. */
        @WithDefault("1M")
        MemorySize maxBody();

        /** Fields inside fields. */
        @WithDefault("50")
        int maxDepth();

        /** Fields in all. */
        @WithDefault("20000")
        int maxFields();

        /** Fields that carry an alias. */
        @WithDefault("2000")
        int maxAliases();

        /** Fields of the root type. */
        @WithDefault("500")
        int maxRootFields();

        /** Lexical tokens of a document. */
        @WithDefault("50000")
        int maxTokens();

        /** Characters of a document. */
        @WithDefault("500000")
        int maxCharacters();

        /** Room for the operations and plans that are kept for requests that come again, about. */
        @WithDefault("32M")
        MemorySize planCache();

        /** Steps that may be taken from the text of a new operation to its plan. */
        @WithDefault("2000000")
        long planningSteps();

        /** Time that may pass from the arrival of a new operation to its plan. */
        @WithDefault("2s")
        Duration planningTime();

        /** New operations that may wait to be planned; more are refused until there is room. */
        @WithDefault("1000")
        int waitingOperations();
    }
}
