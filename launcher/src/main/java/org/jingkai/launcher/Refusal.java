package org.jingkai.launcher;

/** Something that the user can mend; the message is one line with the remedy. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
