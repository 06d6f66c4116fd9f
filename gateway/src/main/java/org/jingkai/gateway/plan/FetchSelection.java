package org.jingkai.gateway.plan;

import java.util.List;

/** A selection as a subgraph sees it. */
public sealed interface FetchSelection {

    /**
     * A field.
     *
     * @param outputName its response name in the subgraph's answer
     * @param arguments the printed arguments without parentheses; empty if there are none
     */
    record FetchField(
            String outputName, String name, String arguments, List<FetchSelection> selections)
            implements FetchSelection {}

    /** Selections on objects of one type. */
    record FetchFragment(String type, List<FetchSelection> selections) implements FetchSelection {}
}
