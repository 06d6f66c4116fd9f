package org.jingkai.subgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final AtomicLong inAll = new AtomicLong();

    @Test
    void refusesMoreThanOneRequestMayMake() {
        Budget budget = new Budget(2, 100, inAll);
        budget.spend();
        budget.spend();

        assertRefused(budget, ProblemCode.TOO_MANY_ROWS);
    }

    @Test
    void refusesMoreThanAllRequestsMayMakeTogetherUntilOneEnds() {
        Budget first = new Budget(100, 3, inAll);
        Budget second = new Budget(100, 3, inAll);
        first.spend();
        first.spend();
        second.spend();
        assertRefused(second, ProblemCode.OVERLOADED);

        first.close();
        second.spend();
        second.close();
        assertThat(inAll).hasValue(0);
    }

    @Test
    void refusesWhenNobodyWaitsAnyMore() {
        Budget budget = new Budget(100, 100, inAll);
        budget.end();

        assertRefused(budget, ProblemCode.DEADLINE_EXCEEDED);
        assertThat(budget.ended()).isTrue();
    }

    private static void assertRefused(Budget budget, ProblemCode code) {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(budget::spend)
                .matches(problem -> problem.code() == code);
    }
}
