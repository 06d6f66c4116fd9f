package org.jingkai.gateway.supergraph;

import java.util.Map;
import java.util.Set;

/** A type of the supergraph that can be an output. Input types live in the API schema alone. */
public sealed interface SupergraphType {

    /** Its name. */
    String name();

    /** A type with fields. */
    sealed interface Composite extends SupergraphType {

        /** The subgraphs that have the type. */
        Map<String, TypeJoin> joins();

        /** Its fields by name. */
        Map<String, FieldModel> fields();

        /** The interfaces it implements, by subgraph. */
        Map<String, Set<String>> interfaces();
    }

    /** An object type. */
    record ObjectModel(
            String name,
            Map<String, TypeJoin> joins,
            Map<String, FieldModel> fields,
            Map<String, Set<String>> interfaces)
            implements Composite {}

    /** An interface type; in some subgraphs it may be an interface object. */
    record InterfaceModel(
            String name,
            Map<String, TypeJoin> joins,
            Map<String, FieldModel> fields,
            Map<String, Set<String>> interfaces)
            implements Composite {}

    /** A union type with its members by subgraph. */
    record UnionModel(String name, Map<String, Set<String>> members) implements SupergraphType {}

    /** A scalar or enum type. */
    record LeafModel(String name) implements SupergraphType {}
}
