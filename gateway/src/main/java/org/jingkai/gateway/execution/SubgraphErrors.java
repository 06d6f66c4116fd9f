package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jingkai.gateway.execution.ErrorPolicy.Disclosure;
import org.jingkai.gateway.json.JsonNumber;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonText;
import org.jingkai.gateway.operation.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told of the errors in one answer of a subgraph. All work is in proportion to the
 * text: a message may repeat what the client wrote.
 */
final class SubgraphErrors {

    private static final System.Logger LOG = System.getLogger(SubgraphErrors.class.getName());

    /**
     * What graphql-java puts before a resolver's own words; it names places of the subgraph's
     * operation, not of the client's.
     */
    private static final String PREFIX = "Exception while fetching data (";

    private static final String PREFIX_END = ") : ";
    private static final String UNKNOWN_CODE = "SUBGRAPH_ERROR";
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_INDEX = 9;
    private static final int LONGEST_STEP = 500;

    /** As many of the masked errors of one answer are written to the log. */
    private static final int MOST_LOGGED = 5;

    private final String service;
    private final Disclosure disclosure;
    private @Nullable String reference;
    private int logged;

    SubgraphErrors(String service, Disclosure disclosure) {
        this.service = service;
        this.disclosure = disclosure;
    }

    /** The error of a call that brought nothing. */
    static GraphQLError unavailable(String service, String reason, List<Object> path) {
        return error(
                service,
                "SUBGRAPH_UNAVAILABLE",
                "The service '%s' %s. What it knows is null in this answer; ask again in a moment."
                        .formatted(service, reason),
                path);
    }

    /** One error that the service reported, at a path of the merged tree. */
    GraphQLError reported(JsonObject reported, List<Object> path) {
        String code = code(reported.get("extensions"));
        String message = clean(withoutPrefix(text(reported.get("message"))));
        return switch (disclosure) {
            case PASS -> error(service, code, message.isBlank() ? neutral() : message, path);
            case MASK -> masked(code, message, path);
        };
    }

    private GraphQLError masked(String code, String message, List<Object> path) {
        String known = reference();
        if (logged++ < MOST_LOGGED) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the service {0} reported an error, reference {1}: {2} {3}",
                    service,
                    known,
                    code,
                    message.replace('\n', ' '));
        }
        return error(
                service,
                isConstant(code) ? code : UNKNOWN_CODE,
                neutral() + " The reference is " + known + ".",
                path);
    }

    private String reference() {
        String known = reference;
        if (known == null) {
            known = "%08x".formatted(ThreadLocalRandom.current().nextInt());
            reference = known;
        }
        return known;
    }

    private String neutral() {
        return "The service '%s' could not answer here. Tell the graph's owner.".formatted(service);
    }

    /**
     * The path that the service reported, in the types of an answer's path; empty if there is none,
     * cut where a step is none.
     */
    static List<Object> path(JsonObject reported) {
        List<Object> path = new ArrayList<>();
        if (reported.get("path") instanceof List<?> steps) {
            for (Object step : steps) {
                if (path.size() == LONGEST_PATH) {
                    return path;
                }
                switch (step) {
                    case JsonText name when name.length() <= LONGEST_STEP ->
                            path.add(name.toString());
                    case JsonNumber index
                            when index.length() <= LONGEST_INDEX && index.isIntegral() ->
                            path.add(index.intValue());
                    case null, default -> {
                        return path;
                    }
                }
            }
        }
        return path;
    }

    /** The error that stands for those that an answer has no room for. */
    static GraphQLError leftOut(long count, int most) {
        return GraphQLError.of(
                "ERRORS_LEFT_OUT",
                "%d more errors are left out: an answer holds %d. Mend these, or ask for less at once."
                        .formatted(count, most));
    }

    private static GraphQLError error(
            String service, String code, String message, List<Object> path) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("service", service);
        return new GraphQLError(message, List.of(), List.copyOf(path), extensions);
    }

    private static String code(@Nullable Object extensions) {
        if (extensions instanceof JsonObject members) {
            for (String member : List.of("code", "errorCode")) {
                if (members.get(member) instanceof JsonText text
                        && text.length() <= LONGEST_CODE + 2
                        && isCode(text.toString())) {
                    return text.toString();
                }
            }
        }
        return UNKNOWN_CODE;
    }

    /** Letters, digits, hyphens and underscores: no qualified name, no sentence. */
    private static boolean isCode(String code) {
        return !code.isEmpty()
                && code.length() <= LONGEST_CODE
                && code.chars()
                        .allMatch(c ->
                                c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }

    /** Written in capitals as codes are, and as the name of a class is not. */
    private static boolean isConstant(String code) {
        return code.chars().noneMatch(Character::isLowerCase);
    }

    private static String withoutPrefix(String message) {
        if (!message.startsWith(PREFIX)) {
            return message;
        }
        int end = message.indexOf(')', PREFIX.length());
        return end >= 0 && message.startsWith(PREFIX_END, end)
                ? message.substring(end + PREFIX_END.length())
                : message;
    }

    /** The text in a bounded length, with no character that moves a terminal or breaks a pair. */
    private static String clean(String text) {
        int length = Math.min(text.length(), LONGEST_MESSAGE);
        StringBuilder clean = new StringBuilder(length);
        for (int at = 0; at < length; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isISOControl(c)) {
                clean.append(c == '\n' ? '\n' : ' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\ufffd');
            } else {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonText || value instanceof String ? value.toString() : "";
    }
}
