package org.jingkai.subgraph.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a list, from which the connection types of the schema are made.
 *
 * @param items the items of the page, in order
 * @param totalCount how many items the whole list has
 */
public record Page<T>(List<T> items, int totalCount, PageRequest request) {

    /** The same page of other items. */
    public <U> Page<U> map(Function<? super T, ? extends U> mapping) {
        return new Page<>(items.stream().<U>map(mapping).toList(), totalCount, request);
    }

    /** The edges of the page: {@code edge} makes one from a cursor and an item. */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return request.edges(items, edge);
    }

    public PageInfo pageInfo() {
        int offset = request.offset();
        boolean empty = items.isEmpty();
        return new PageInfo(
                offset + items.size() < totalCount,
                offset > 0,
                empty ? null : new Cursor(request.list(), offset).text(),
                empty ? null : new Cursor(request.list(), offset + items.size() - 1).text());
    }
}
