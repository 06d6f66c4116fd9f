package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingkai.gateway.json.JsonNumber;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonText;
import org.jingkai.gateway.operation.GraphQLError;
import org.jspecify.annotations.Nullable;

/** Reads the errors of a subgraph's answer and keeps of them what a client may see. */
final class SubgraphErrors {

    /** A qualified class name, a stack frame or an SQL state: the inside of a service. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "\\b(?:[a-z][\\w$]*\\.){2,}[A-Z]\\w*"
                            + "|\\w+(?:Exception|Error)\\b"
                            + "|\\bat \\w+(?:\\.\\w+)+\\("
                            + "|\\bSQL\\b|SQLSTATE"
                            + "|(?i:\\bselect\\b.+\\bfrom\\b.+\\b(?:where|join|limit|order by)\\b)");

    /**
     * What graphql-java puts before a resolver's own words; it names places of the subgraph's
     * operation, not of the client's.
     */
    private static final Pattern PREFIX =
            Pattern.compile("^Exception while fetching data \\([^)]*\\) : ");

    private static final int LONGEST_MESSAGE = 2_000;

    private SubgraphErrors() {}

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
    static GraphQLError reported(String service, JsonObject reported, List<Object> path) {
        String message = PREFIX.matcher(text(reported.get("message"))).replaceFirst("");
        if (message.isBlank() || INSIDE.matcher(message).find()) {
            message =
                    "The service '%s' could not answer here. Tell the graph's owner."
                            .formatted(service);
        } else if (message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, LONGEST_MESSAGE);
        }
        return error(service, code(reported.get("extensions")), message, path);
    }

    /**
     * The path that the service reported, in the types of an answer's path; empty if there is none.
     */
    static List<Object> path(JsonObject reported) {
        List<Object> path = new ArrayList<>();
        if (reported.get("path") instanceof List<?> steps) {
            for (Object step : steps) {
                switch (step) {
                    case JsonText name -> path.add(name.toString());
                    case JsonNumber index when index.isIntegral() -> path.add(index.intValue());
                    case null, default -> {
                        return path;
                    }
                }
            }
        }
        return path;
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
                String code = text(members.get(member));
                if (isCode(code)) {
                    return code;
                }
            }
        }
        return "SUBGRAPH_ERROR";
    }

    private static boolean isCode(String code) {
        return !code.isEmpty() && code.length() < 100 && !code.contains(".");
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonText || value instanceof String ? value.toString() : "";
    }
}
