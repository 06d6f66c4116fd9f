package org.jingkai.trade;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.jingkai.subgraph.database.SubgraphMain;

/** Starts the trade service. */
@QuarkusMain
public class TradeService {

    /** The name of the service in the suite. */
    public static final String NAME = "trade";

    public static void main(String... arguments) {
        SubgraphMain.run(NAME, arguments);
    }
}
