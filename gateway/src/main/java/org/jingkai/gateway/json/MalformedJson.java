package org.jingkai.gateway.json;

/** The text is not one JSON value; the message says where, in words that a client may read. */
public sealed class MalformedJson extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }

    /** The text holds more values than its reader takes; the rest was not read. */
    public static final class TooManyValues extends MalformedJson {

        private static final long serialVersionUID = 1L;

        TooManyValues(int most) {
            super("it holds more than " + most + " values");
        }
    }
}
