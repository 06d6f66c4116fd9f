package org.jingkai.gateway.composition;

/** The six kinds of named types. */
enum Kind {
    SCALAR("scalar"),
    OBJECT("object type"),
    INTERFACE("interface"),
    UNION("union"),
    ENUM("enum"),
    INPUT("input object");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean hasOutputFields() {
        return this == OBJECT || this == INTERFACE;
    }

    boolean isComposite() {
        return hasOutputFields() || this == UNION;
    }

    boolean isOutput() {
        return this != INPUT;
    }

    boolean isInput() {
        return this == SCALAR || this == ENUM || this == INPUT;
    }
}
