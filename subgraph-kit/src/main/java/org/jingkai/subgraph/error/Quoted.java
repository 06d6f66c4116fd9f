package org.jingkai.subgraph.error;

/** What a caller sent, as a message repeats it: enough to recognise it, and never more. */
public final class Quoted {

    private static final int MOST = 60;

    private Quoted() {}

    /** The text in quotation marks; only its beginning if it is long. */
    public static String of(String text) {
        if (text.length() <= MOST) {
            return '"' + text + '"';
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return '"' + text.substring(0, end) + "…\"";
    }
}
