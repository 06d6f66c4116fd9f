package org.jingkai.gateway.config;

import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The addresses of subgraphs as configured. */
public final class SubgraphAddresses {

    /** Sources above this ordinal are the operator's: not the application.properties inside. */
    private static final int PACKAGED = 250;

    private SubgraphAddresses() {}

    /** Every subgraph that is configured, the suite's own defaults included; by name. */
    public static Map<String, URI> all(GatewayConfig config) {
        Map<String, URI> addresses = new TreeMap<>();
        config.subgraphs().forEach((name, subgraph) -> addresses.put(name, subgraph.url()));
        return addresses;
    }

    /**
     * Only what the operator has set. A supergraph file brings its own addresses, and the suite's
     * defaults must not take their place merely because a subgraph there bears the same name.
     */
    public static Map<String, URI> overrides(GatewayConfig config) {
        var source = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        Map<String, URI> overrides = all(config);
        overrides
                .keySet()
                .removeIf(name ->
                        source.getConfigValue("jingkai.gateway.subgraphs." + name + ".url")
                                        .getConfigSourceOrdinal()
                                <= PACKAGED);
        return overrides;
    }
}
