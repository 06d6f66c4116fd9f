package org.jingkai.subgraph.release;

import java.util.List;
import java.util.Map;

/** The data that a service ships, read and checked but not yet stored. */
public interface DataBundle {

    /** The name of the service, for progress and errors. */
    String service();

    /** The code lists. */
    List<ReferenceTable> reference();

    /** The facts by table, in any order. */
    Map<FactTable, List<FactRow>> facts();
}
