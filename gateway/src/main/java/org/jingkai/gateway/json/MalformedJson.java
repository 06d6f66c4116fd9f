package org.jingkai.gateway.json;

/** The text is not one JSON value; the message says where, in words that a client may read. */
public final class MalformedJson extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }
}
