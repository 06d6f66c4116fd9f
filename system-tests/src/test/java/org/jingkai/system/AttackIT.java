package org.jingkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./jingkai attack}: nothing that a caller sends hurts. */
class AttackIT {

    private static final String SEED = "20260101";

    @Test
    void isNotHurt() {
        Launched attack = Launched.run(Map.of(), 0, List.of("attack", "--short", "--seed", SEED));
        int exit = attack.exitCode();

        System.out.println(attack.output());
        assertThat(attack.output()).contains("crashes and restarts: 0; verdict: nothing hurt");
        assertThat(exit).isZero();
    }
}
