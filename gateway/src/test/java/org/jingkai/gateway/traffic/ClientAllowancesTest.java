package org.jingkai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jingkai.gateway.admission.Allowance;
import org.junit.jupiter.api.Test;

/** What each client may still ask for. */
class ClientAllowancesTest {

    private final ClientAllowances allowances =
            new ClientAllowances(100, Duration.ofHours(1), 1_000);

    @Test
    void takesPointsAllOrNone() {
        Allowance client = allowances.of("a");
        assertThat(client.charge(60))
                .satisfies(charge -> {
                    assertThat(charge.granted()).isTrue();
                    assertThat(charge.remaining()).isEqualTo(40);
                    assertThat(charge.retryAfter()).isZero();
                    assertThat(charge.resetAt())
                            .isBetween(
                                    Instant.now().plusSeconds(30 * 60),
                                    Instant.now().plusSeconds(40 * 60));
                });
        assertThat(client.charge(60))
                .satisfies(charge -> {
                    assertThat(charge.granted()).isFalse();
                    assertThat(charge.remaining()).isEqualTo(40);
                    assertThat(charge.retryAfter()).isBetween(600L, 721L);
                });
        assertThat(client.charge(40).granted()).isTrue();
    }

    @Test
    void keepsClientsApart() {
        assertThat(allowances.of("a").charge(100).granted()).isTrue();
        assertThat(allowances.of("a").charge(1).granted()).isFalse();
        assertThat(allowances.of("b").charge(1).granted()).isTrue();
    }

    @Test
    void refusesWhatNoAllowanceCouldPay() {
        assertThat(allowances.of("a").charge(101))
                .satisfies(charge -> {
                    assertThat(charge.granted()).isFalse();
                    assertThat(charge.remaining()).isEqualTo(100);
                    assertThat(charge.retryAfter()).isPositive();
                });
    }

    @Test
    void remembersNoMoreClientsThanAllowed() {
        for (int i = 0; i < 20_000; i++) {
            allowances.of("client " + i).charge(1);
        }
        assertThat(allowances.clients()).isLessThanOrEqualTo(1_000);
    }
}
