package org.jingkai.subgraph.error;

/** The closed list of codes under {@code extensions.code} that a subgraph answers with. */
public enum ProblemCode {
    /** The header Jingkai-As-Of is not an RFC 3339 instant. */
    BAD_AS_OF,
    /** The header Jingkai-As-Of names an instant that has not come yet. */
    AS_OF_IN_FUTURE,
    /** A period is none of 2025, 2025-H1, 2025-Q2, 2025-06, or does not go with the span. */
    BAD_PERIOD,
    /** A code does not have the form of its code list. */
    BAD_CODE,
    /** A number, date or instant is not of the form of its scalar, or a range is turned round. */
    BAD_RANGE,
    /** A cursor was not given out by this list in this order. */
    BAD_CURSOR,
    /** {@code first} is below 1 or above 200. */
    FIRST_OUT_OF_RANGE,
    /** A list is too long. */
    TOO_MANY_CODES,
    /** The parts of a sum overlap: a bloc and its member, a province and its city. */
    OVERLAPPING_PARTS,
    /** The parts of a sum are not all known. */
    MISSING_PART,
    /** Figures of different vintages do not go into one derived figure. */
    MIXED_VINTAGES,
    /** Figures of different currencies do not go into one derived figure. */
    MIXED_CURRENCIES,
    /** Figures of different spans or periods do not go into one derived figure. */
    MIXED_SPANS,
    /** Figures of different measures, units or flows do not go into one derived figure. */
    MIXED_MEASURES,
    /** A figure of this kind (a growth, a share) cannot be added up. */
    NOT_ADDITIVE,
    /** A text holds a character that no text may, or is too long. */
    BAD_TEXT,
    /** A representation of an entity is not an object with its type and one of its keys. */
    BAD_REPRESENTATION,
    /** The document breaks the syntax of GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema of the service. */
    GRAPHQL_VALIDATION_FAILED,
    /** No operation of the document is named. */
    OPERATION_RESOLUTION_FAILURE,
    /** A variable is missing or has the wrong type. */
    BAD_USER_INPUT,
    /** The request is not a POST with a JSON object as its body, or is too large or too slow. */
    BAD_REQUEST,
    /** The answer would hold more values than one request may ask for. */
    TOO_MANY_ROWS,
    /** The answer would have more bytes than one answer may have. */
    ANSWER_TOO_LARGE,
    /** A statement took longer than it may. */
    STATEMENT_TIMEOUT,
    /** The request took longer than it may. */
    DEADLINE_EXCEEDED,
    /** The service answers as many requests as it can. */
    OVERLOADED,
    /** The database does not answer. */
    DATABASE_UNAVAILABLE,
    /** A fault of ours. */
    INTERNAL_ERROR
}
