package org.jingkai.zones;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.jingkai.subgraph.database.SubgraphMain;

/** Starts the zones service. */
@QuarkusMain
public class ZonesService {

    /** The name of the service in the suite. */
    public static final String NAME = "zones";

    public static void main(String... arguments) {
        SubgraphMain.run(NAME, arguments);
    }
}
