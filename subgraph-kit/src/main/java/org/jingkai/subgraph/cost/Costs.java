package org.jingkai.subgraph.cost;

import java.util.Map;

/**
 * What a service knows of the cost of its schema: how many items each list has whose size no
 * argument tells, and the weight of each field or input field that is dearer than others. Both go
 * by coordinate, such as {@code Region.children}. A service has one bean of this type.
 *
 * @param sizes the assumed size of each list that has no {@code first}
 * @param weights the cost of an element in objects: an object counts 1, a scalar 0, if nothing is
 *     said
 */
public record Costs(Map<String, Integer> sizes, Map<String, Integer> weights) {

    /** Copies what is given. */
    public Costs {
        sizes = Map.copyOf(sizes);
        weights = Map.copyOf(weights);
    }
}
