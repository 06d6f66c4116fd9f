package org.jingkai.gateway.admission;

/**
 * How much an operation may cost.
 *
 * @param most the largest estimate that runs
 * @param assumedListSize of a list of which the graph says nothing
 * @param newOperation points that a client pays for an operation that is not known yet, be it valid
 *     or not
 * @param told whether each answer says what it was expected to cost and did cost
 */
public record CostLimits(long most, int assumedListSize, long newOperation, boolean told) {

    /** No operation is refused for its cost, and no answer tells it. */
    public static final CostLimits NONE = new CostLimits(Long.MAX_VALUE, 1, 0, false);
}
