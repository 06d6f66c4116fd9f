package org.jingkai.gateway.execution;

import java.util.Map;

/**
 * How much of the errors that subgraphs report a client may see.
 *
 * <p>Whether a text is meant for callers cannot be told from the text: only who wrote it knows. So
 * nothing is searched in it. A subgraph whose errors are written for callers is trusted by name;
 * what any other one says stays in the log, under a reference that the client is given.
 *
 * @param bySubgraph what holds for the subgraphs that are named
 * @param others what holds for all others
 * @param most how many errors one answer holds; a last one says how many were left out
 */
public record ErrorPolicy(Map<String, Disclosure> bySubgraph, Disclosure others, int most) {

    /** What is told of an error. */
    public enum Disclosure {
        /** Message and code of the subgraph. */
        PASS,
        /**
         * A neutral message with a reference into the log, and the code if it has the form of one.
         */
        MASK
    }

    /** All that subgraphs report is passed on, up to a hundred errors. */
    public static final ErrorPolicy DEFAULT = new ErrorPolicy(Map.of(), Disclosure.PASS, 100);

    Disclosure of(String subgraph) {
        return bySubgraph.getOrDefault(subgraph, others);
    }
}
