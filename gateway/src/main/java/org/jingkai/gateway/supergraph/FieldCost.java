package org.jingkai.gateway.supergraph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supergraph says of the cost of one field.
 *
 * @param weight of one value of the field; null where that of its type holds
 * @param arguments the weights of arguments that have one, counted once where they are given
 * @param size how long its list may be; null where nothing is said
 */
public record FieldCost(
        @Nullable Integer weight, Map<String, Integer> arguments, @Nullable ListSize size) {

    static final FieldCost UNSAID = new FieldCost(null, Map.of(), null);
}
