package org.jingkai.gateway.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The addresses of subgraphs as configured. */
public final class SubgraphAddresses {

    /** Sources above this ordinal are the operator's: not the application.properties inside. */
    private static final int PACKAGED = 250;

    private SubgraphAddresses() {}

    /** Every subgraph whose address is configured, the suite's own defaults included; by name. */
    public static Map<String, URI> all(GatewayConfig config) {
        Map<String, URI> addresses = new TreeMap<>();
        config.subgraphs()
                .forEach((name, subgraph) ->
                        subgraph.url().ifPresent(url -> addresses.put(name, url)));
        return addresses;
    }

    /**
     * What the operator has set for one subgraph, whatever its name is made of: {@code
     * JINGKAI_GATEWAY_SUBGRAPHS_SECOND_HAND_URL} is the address of {@code second-hand}. A
     * supergraph file brings its own addresses, and the suite's defaults must not take their place
     * merely because a subgraph there bears the same name.
     */
    public static Optional<URI> override(String name) {
        return override(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class), name);
    }

    static Optional<URI> override(SmallRyeConfig source, String name) {
        for (String segment : List.of(name, '"' + name + '"')) {
            ConfigValue set =
                    source.getConfigValue("jingkai.gateway.subgraphs." + segment + ".url");
            if (set.getValue() != null && set.getConfigSourceOrdinal() > PACKAGED) {
                return Optional.of(URI.create(set.getValue().strip()));
            }
        }
        return Optional.empty();
    }
}
