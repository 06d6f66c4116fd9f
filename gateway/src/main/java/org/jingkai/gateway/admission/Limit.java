package org.jingkai.gateway.admission;

/**
 * One thing that is counted in a document, what a client is told if there is too much of it, and
 * how much there may be unless configured otherwise. Exceeding one is a request error with its own
 * code.
 */
public enum Limit {
    /** Characters of the document. */
    CHARACTERS("OPERATION_TOO_LARGE", "characters", "Ask for less at once.", 30_000),
    /** Lexical tokens of the document. */
    TOKENS("OPERATION_TOO_LARGE", "tokens", "Ask for less at once.", 2_500),
    /** Characters of a number, in the document and in variables. */
    NUMBER_LENGTH(
            "MAX_NUMBER_LENGTH_EXCEEDED",
            "characters in one number",
            "Write it with fewer digits.",
            100),
    /** Operations of the document. */
    OPERATIONS(
            "MAX_OPERATIONS_EXCEEDED",
            "operations in one document",
            "Send only the one to be run.",
            10),
    /** Fragment definitions of the document. */
    FRAGMENTS(
            "MAX_FRAGMENTS_EXCEEDED",
            "fragment definitions",
            "Write some of them out, or ask in several operations.",
            50),
    /** Fragment spreads of the document, each counted once. */
    SPREADS("MAX_SPREADS_EXCEEDED", "fragment spreads", "Spread fewer fragments.", 200),
    /** Directives of the document. */
    DIRECTIVES("MAX_DIRECTIVES_EXCEEDED", "directives", "Leave some out.", 50),
    /** Directives at one place. */
    DIRECTIVES_PER_LOCATION(
            "MAX_DIRECTIVES_PER_LOCATION_EXCEEDED",
            "directives at one place",
            "Leave some out.",
            5),
    /** Variables that one operation declares. */
    VARIABLES(
            "MAX_VARIABLES_EXCEEDED",
            "variables in one operation",
            "Gather some in an input object, or ask in several operations.",
            100),
    /** Lists and objects inside each other, in the document and in variables. */
    VALUE_DEPTH(
            "MAX_VALUE_DEPTH_EXCEEDED",
            "lists and objects inside each other",
            "Send a flatter value.",
            20),
    /** Items of a list that is written in the document. */
    LIST_LENGTH(
            "MAX_LIST_LENGTH_EXCEEDED",
            "items in one list of the document",
            "Send the list as a variable, or ask in several operations.",
            500),
    /** Values in all that the variables of a request hold. */
    VARIABLE_VALUES(
            "MAX_VARIABLE_VALUES_EXCEEDED",
            "values in the variables",
            "Send them in several requests.",
            10_000),
    /** Selections of a response name that the same selection set has already. */
    DUPLICATES(
            "MAX_DUPLICATES_EXCEEDED",
            "fields selected again in the same selection set",
            "Select each field once.",
            20),
    /** Fields inside fields, fragments spread. */
    DEPTH("MAX_DEPTH_EXCEEDED", "fields inside each other", "Ask in several operations.", 16),
    /** Fields in all, fragments spread. */
    FIELDS("MAX_FIELDS_EXCEEDED", "fields", "Ask for less at once.", 2_000),
    /** Fields that carry an alias, fragments spread. */
    ALIASES("MAX_ALIASES_EXCEEDED", "aliases", "Ask in several operations.", 50),
    /** Fields of the root type, fragments spread. */
    ROOT_FIELDS("MAX_ROOT_FIELDS_EXCEEDED", "root fields", "Ask in several operations.", 20);

    private final String code;
    private final String what;
    private final String remedy;
    private final int standard;

    Limit(String code, String what, String remedy, int standard) {
        this.code = code;
        this.what = what;
        this.remedy = remedy;
        this.standard = standard;
    }

    /** The code of the error if it is exceeded. */
    public String code() {
        return code;
    }

    int standard() {
        return standard;
    }

    /** What a client is told. */
    String message(long found, int allowed) {
        return "The operation is too large: %d %s where %d are allowed. %s"
                .formatted(found, what, allowed, remedy);
    }
}
