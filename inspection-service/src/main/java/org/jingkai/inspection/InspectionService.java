package org.jingkai.inspection;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.jingkai.subgraph.database.SubgraphMain;

/** Starts the inspection service. */
@QuarkusMain
public class InspectionService {

    /** The name of the service in the suite. */
    public static final String NAME = "inspection";

    public static void main(String... arguments) {
        SubgraphMain.run(NAME, arguments);
    }
}
