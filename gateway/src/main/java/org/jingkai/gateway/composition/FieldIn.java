package org.jingkai.gateway.composition;

/** A field as one subgraph declares it. */
record FieldIn(Subgraph subgraph, TypeModel type, FieldModel field) {

    String coordinate() {
        return type.name() + "." + field.name();
    }

    String argument(String argument) {
        return coordinate() + "(" + argument + ":)";
    }
}
