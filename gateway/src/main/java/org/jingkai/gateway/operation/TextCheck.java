package org.jingkai.gateway.operation;

/** Whether text can be stored and sent on: neither U+0000 nor half a surrogate pair. */
final class TextCheck {

    static final String REMEDY =
            "A text holds U+0000 or half of a surrogate pair, which is no Unicode text. Take it out.";

    private TextCheck() {}

    static boolean isSound(CharSequence text) {
        return firstUnsound(text) < 0;
    }

    /** The place of the first character that cannot stand there; negative if there is none. */
    static int firstUnsound(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
