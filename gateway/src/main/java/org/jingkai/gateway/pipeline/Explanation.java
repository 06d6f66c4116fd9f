package org.jingkai.gateway.pipeline;

import org.jingkai.gateway.response.GraphQLResponse;

/** The plan of an operation, or why there is none. */
public sealed interface Explanation {

    /** The printed plan, the same text for the same supergraph and operation. */
    record Planned(String plan) implements Explanation {}

    /** The operation does not parse, validate or plan. */
    record NotPlanned(GraphQLResponse response) implements Explanation {}
}
