package org.jingkai.subgraph.page;

import java.util.List;
import java.util.function.BiFunction;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The arguments {@code first} and {@code after} of a connection, checked.
 *
 * @param first size of the page, 1 to 200
 * @param offset number of items before the page
 * @param list what the list is (its filter and order): a cursor of another list is refused
 */
public record PageRequest(int first, int offset, String list) {

    /** The default of {@code first}. */
    public static final String DEFAULT_FIRST = "20";

    /** The largest page. */
    public static final int MAX_FIRST = 200;

    /**
     * Checks the arguments of a connection.
     *
     * @throws RequestProblem FIRST_OUT_OF_RANGE or BAD_CURSOR
     */
    public static PageRequest of(int first, @Nullable String after, @Nullable Object... list) {
        if (first < 1 || first > MAX_FIRST) {
            throw new RequestProblem(
                    ProblemCode.FIRST_OUT_OF_RANGE,
                    "The argument first is "
                            + first
                            + "; it must be between 1 and "
                            + MAX_FIRST
                            + ". Ask for further pages with after: pageInfo.endCursor.");
        }
        String name = Cursor.nameOf(list);
        int offset = after == null ? 0 : Cursor.parse(after, name).offset() + 1;
        return new PageRequest(first, offset, name);
    }

    /** One page of a list that was read whole. */
    public <T> Page<T> pageOf(List<T> all) {
        int from = Math.min(offset, all.size());
        int to = Math.min(from + first, all.size());
        return new Page<>(all.subList(from, to), all.size(), this);
    }

    /** One page of a list of which only the page was read. */
    public <T> Page<T> page(List<T> items, long totalCount) {
        return new Page<>(items, Math.toIntExact(totalCount), this);
    }

    /** The edges of a page, in order. */
    <T, E> List<E> edges(List<T> items, BiFunction<String, T, E> edge) {
        List<E> edges = new java.util.ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            edges.add(edge.apply(new Cursor(list, offset + i).text(), items.get(i)));
        }
        return edges;
    }
}
