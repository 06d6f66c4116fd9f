package org.jingkai.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderRulesTest {

    private static final HeaderRules RULES =
            new HeaderRules(
                    Set.of("Traceparent", "Jingkai-As-Of"),
                    Map.of("foreign", Set.of("traceparent", "X-Tenant")));

    @Test
    void sendsOnlyWhatIsNamedForTheSubgraph() {
        Map<String, String> headers =
                Map.of("traceparent", "t", "Jingkai-As-Of", "i", "x-tenant", "a", "Cookie", "c");
        assertThat(RULES.select("own", headers))
                .isEqualTo(Map.of("traceparent", "t", "Jingkai-As-Of", "i"));
        assertThat(RULES.select("foreign", headers))
                .isEqualTo(Map.of("traceparent", "t", "x-tenant", "a"));
        assertThat(RULES.names()).containsOnly("traceparent", "jingkai-as-of", "x-tenant");
    }

    @Test
    void refusesHeadersOfOneConnection() {
        assertThatThrownBy(() -> new HeaderRules(Set.of("Transfer-Encoding"), Map.of()))
                .hasMessageContaining("forward-headers");
        assertThatThrownBy(() -> new HeaderRules(Set.of(), Map.of("s", Set.of("Host"))))
                .hasMessageContaining("Host");
    }
}
