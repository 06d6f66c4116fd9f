package org.jingkai.gateway.config;

import io.smallrye.config.WithDefault;

/**
 * What an operation may cost, estimated before it runs: objects in the answer, lists as long as
 * they may be, with the weights that {@code @cost} and {@code @listSize} of the graph name.
 */
public interface CostConfig {

    /** The largest estimate that runs. */
    @WithDefault("50000")
    long most();

    /** How many items a list is taken to have of which the graph says nothing. */
    @WithDefault("10")
    int assumedListSize();

    /**
     * Points that a client pays, besides the estimate, for an operation that the gateway has not
     * worked out yet, be it valid or not.
     */
    @WithDefault("50")
    long newOperation();

    /** Whether {@code extensions.cost} of each answer tells its estimated and its actual cost. */
    @WithDefault("true")
    boolean inAnswers();
}
