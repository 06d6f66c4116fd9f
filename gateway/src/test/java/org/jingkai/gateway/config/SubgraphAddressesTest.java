package org.jingkai.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubgraphAddressesTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1:1/graphql");

    @Test
    void theEnvironmentNamesSubgraphsWhoseNamesHaveDashesOrDots() {
        SmallRyeConfig config =
                environment("JINGKAI_GATEWAY_SUBGRAPHS_SECOND_HAND_URL", ADDRESS.toString());
        assertThat(SubgraphAddresses.override(config, "second-hand")).contains(ADDRESS);
        assertThat(SubgraphAddresses.override(config, "Second.hand")).contains(ADDRESS);
        assertThat(SubgraphAddresses.override(config, "second")).isEmpty();
    }

    @Test
    void aSystemPropertyMayQuoteTheName() {
        SmallRyeConfig config =
                properties(400, "jingkai.gateway.subgraphs.\"1.Stock\".url", ADDRESS.toString());
        assertThat(SubgraphAddresses.override(config, "1.Stock")).contains(ADDRESS);
    }

    @Test
    void whatIsPackagedOverridesNothing() {
        SmallRyeConfig config =
                properties(250, "jingkai.gateway.subgraphs.zones.url", ADDRESS.toString());
        assertThat(SubgraphAddresses.override(config, "zones")).isEmpty();
    }

    private static SmallRyeConfig environment(String name, String value) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(Map.of(name, value), 300))
                .build();
    }

    private static SmallRyeConfig properties(int ordinal, String name, String value) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "test", ordinal))
                .build();
    }
}
