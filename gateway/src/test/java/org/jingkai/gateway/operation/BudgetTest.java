package org.jingkai.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void endsWithItsSteps() {
        Budget budget = Budget.of(3, Duration.ofMinutes(1));
        spend(budget, 3);
        assertThatThrownBy(budget::step).isInstanceOf(Budget.Exhausted.class);
    }

    @Test
    void endsWithItsTimeHoweverManyStepsAreLeft() {
        Budget budget = Budget.of(Long.MAX_VALUE, Duration.ZERO);
        assertThatThrownBy(budget::check).isInstanceOf(Budget.Exhausted.class);
        assertThatThrownBy(() -> spend(budget, 1_000)).isInstanceOf(Budget.Exhausted.class);
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Budget budget = Budget.of(Long.MAX_VALUE, Duration.ofMinutes(1));
        spend(budget, 1_000);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> spend(budget, 1_000)).isInstanceOf(Budget.Exhausted.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void spend(Budget budget, int steps) {
        for (int i = 0; i < steps; i++) {
            budget.step();
        }
    }
}
