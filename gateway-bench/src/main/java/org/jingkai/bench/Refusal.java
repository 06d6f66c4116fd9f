package org.jingkai.bench;

/** Something that the user can mend, or a run that may not count; the message is one line. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
