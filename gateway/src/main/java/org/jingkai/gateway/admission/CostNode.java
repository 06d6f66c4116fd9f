package org.jingkai.gateway.admission;

import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The estimate of an operation as a formula: everything that does not depend on variables is one
 * number, so that a request adds and multiplies only where a variable says the length of a list.
 *
 * <pre>
 * zones(first: 10) { nodes { trade(n: $n) { x { y } } } }   =>   1 + 10 × (1 + $n × 2)
 * </pre>
 */
sealed interface CostNode {

    /** Far above every limit, far below overflow. */
    long MOST = Long.MAX_VALUE / 4;

    /** The cost with these variables, {@link #MOST} at most. */
    long cost(Map<String, ? extends @Nullable Object> variables);

    /** A cost that is the same for every request. */
    record Fixed(long cost) implements CostNode {
        @Override
        public long cost(Map<String, ? extends @Nullable Object> variables) {
            return cost;
        }
    }

    /** Several costs together. */
    record Sum(long fixed, List<CostNode> varying) implements CostNode {
        @Override
        public long cost(Map<String, ? extends @Nullable Object> variables) {
            long sum = fixed;
            for (CostNode each : varying) {
                sum = add(sum, each.cost(variables));
            }
            return sum;
        }
    }

    /** The dearest of several, of which one comes true. */
    record Dearest(List<CostNode> options) implements CostNode {
        @Override
        public long cost(Map<String, ? extends @Nullable Object> variables) {
            long dearest = 0;
            for (CostNode each : options) {
                dearest = Math.max(dearest, each.cost(variables));
            }
            return dearest;
        }
    }

    /** As many times a cost as a list has items. */
    record Times(ItemCount count, CostNode each) implements CostNode {
        @Override
        public long cost(Map<String, ? extends @Nullable Object> variables) {
            return multiply(count.of(variables), each.cost(variables));
        }
    }

    /**
     * What the value of a variable costs where a field takes it.
     *
     * @param otherwise where the request does not give the variable
     */
    record Given(
            String variable,
            long otherwise,
            GraphQLType type,
            @Nullable Integer weight,
            InputCosts costs)
            implements CostNode {
        @Override
        public long cost(Map<String, ? extends @Nullable Object> variables) {
            return variables.containsKey(variable)
                    ? costs.of(type, weight, variables.get(variable))
                    : otherwise;
        }
    }

    /** The sum, in the simplest form. */
    static CostNode sum(long fixed, List<CostNode> parts) {
        long known = fixed;
        List<CostNode> varying = new java.util.ArrayList<>();
        for (CostNode part : parts) {
            switch (part) {
                case Fixed(long cost) -> known = add(known, cost);
                case Sum(long more, List<CostNode> inner) -> {
                    known = add(known, more);
                    varying.addAll(inner);
                }
                case Dearest _, Times _, Given _ -> varying.add(part);
            }
        }
        return varying.isEmpty() ? new Fixed(known) : new Sum(known, List.copyOf(varying));
    }

    /** The dearest, in the simplest form. */
    static CostNode dearest(List<CostNode> options) {
        if (options.size() == 1) {
            return options.getFirst();
        }
        boolean known = options.stream().allMatch(Fixed.class::isInstance);
        Dearest dearest = new Dearest(List.copyOf(options));
        return known ? new Fixed(dearest.cost(Map.of())) : dearest;
    }

    /** The product, in the simplest form. */
    static CostNode times(ItemCount count, CostNode each) {
        if (count instanceof ItemCount.Known(long items)) {
            return switch (each) {
                case Fixed(long cost) -> new Fixed(multiply(items, cost));
                case Sum _, Dearest _, Times _, Given _ when items == 1 -> each;
                case Sum _, Dearest _, Times _, Given _ -> new Times(count, each);
            };
        }
        return new Times(count, each);
    }

    /** The sum, {@link #MOST} at most. */
    static long add(long one, long other) {
        return Math.min(MOST, one + other);
    }

    private static long multiply(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        return high != 0 || low < 0 ? MOST : Math.min(MOST, low);
    }
}
