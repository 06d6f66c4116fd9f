package org.jingkai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeapTest {

    private static final Member GATEWAY = Member.gateway(8080);
    private static final Member ZONES = Member.services().getFirst();

    @Test
    void isTheDefaultWhenNothingIsSet() {
        assertThat(RunningMember.heap(GATEWAY, Map.of())).isEqualTo("256m");
        assertThat(RunningMember.heap(ZONES, Map.of("JINGKAI_ZONES_HEAP", " "))).isEqualTo("256m");
    }

    @Test
    void isTheOneOfTheProgramItself() {
        Map<String, String> environment =
                Map.of("JINGKAI_ZONES_HEAP", "384m", "JINGKAI_GATEWAY_HEAP", "1g");

        assertThat(RunningMember.heap(ZONES, environment)).isEqualTo("384m");
        assertThat(RunningMember.heap(GATEWAY, environment)).isEqualTo("1g");
    }

    @Test
    void isRefusedWhenItIsNoSize() {
        assertThatThrownBy(
                        () -> RunningMember.heap(GATEWAY, Map.of("JINGKAI_GATEWAY_HEAP", "much")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("JINGKAI_GATEWAY_HEAP")
                .hasMessageContaining("256m");
    }
}
