package org.jingkai.subgraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jingkai.subgraph.error.RequestProblem;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final List<Integer> ITEMS = List.of(1, 2, 3, 4, 5);

    @Test
    void continuesAfterACursor() {
        Page<Integer> first = PageRequest.of(2, null, "list").pageOf(ITEMS);
        Page<Integer> second =
                PageRequest.of(2, first.pageInfo().endCursor(), "list").pageOf(ITEMS);

        assertThat(first.items()).containsExactly(1, 2);
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(first.pageInfo().hasPreviousPage()).isFalse();
        assertThat(second.items()).containsExactly(3, 4);
        assertThat(second.pageInfo().hasPreviousPage()).isTrue();
        assertThat(second.totalCount()).isEqualTo(5);
    }

    @Test
    void isEmptyAfterTheLastItem() {
        String last = PageRequest.of(5, null, "list").pageOf(ITEMS).pageInfo().endCursor();
        Page<Integer> after = PageRequest.of(5, last, "list").pageOf(ITEMS);

        assertThat(after.items()).isEmpty();
        assertThat(after.pageInfo().endCursor()).isNull();
        assertThat(after.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void refusesACursorOfAnotherListAndASizeOutOfRange() {
        String cursor = PageRequest.of(1, null, "list").pageOf(ITEMS).pageInfo().endCursor();

        assertThatThrownBy(() -> PageRequest.of(1, cursor, "other"))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> PageRequest.of(0, null)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> PageRequest.of(201, null)).isInstanceOf(RequestProblem.class);
    }
}
