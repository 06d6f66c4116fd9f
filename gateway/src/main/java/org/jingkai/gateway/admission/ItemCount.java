package org.jingkai.gateway.admission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many items a list may have. */
sealed interface ItemCount {

    /** The number with these variables, never negative. */
    long of(Map<String, ? extends @Nullable Object> variables);

    /** The same number for every request. */
    record Known(long items) implements ItemCount {
        @Override
        public long of(Map<String, ? extends @Nullable Object> variables) {
            return items;
        }
    }

    /**
     * What a variable says.
     *
     * @param otherwise where the request does not give the variable, or gives no number
     */
    record Variable(String name, long otherwise) implements ItemCount {
        @Override
        public long of(Map<String, ? extends @Nullable Object> variables) {
            return variables.get(name) instanceof Number number
                    ? Math.max(0, number.longValue())
                    : otherwise;
        }
    }

    /** The largest of several. */
    record Largest(List<ItemCount> counts) implements ItemCount {
        @Override
        public long of(Map<String, ? extends @Nullable Object> variables) {
            long largest = 0;
            for (ItemCount count : counts) {
                largest = Math.max(largest, count.of(variables));
            }
            return largest;
        }
    }
}
