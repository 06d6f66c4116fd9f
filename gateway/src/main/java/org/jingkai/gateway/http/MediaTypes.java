package org.jingkai.gateway.http;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the media type of an answer, and judges that of a body.
 *
 * <p>Source: GraphQL over HTTP, draft: "Media Types", "Accept", appendix "application/json
 * responses"; RFC 9110, 12.5.1. The draft leaves an absent {@code Accept} to the server; only
 * clients older than GraphQL's own type send none, so they get the one they know.
 */
final class MediaTypes {

    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    static final String STREAM = "text/event-stream";

    private static final String CHARSET = "; charset=utf-8";

    private MediaTypes() {}

    /**
     * The type that fits best, GraphQL's own if in doubt, the older one if nothing is said; empty
     * if none is acceptable.
     */
    static Optional<String> choose(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        double graphql = quality(accept, GRAPHQL);
        double json = quality(accept, JSON);
        if (graphql <= 0 && json <= 0) {
            return Optional.empty();
        }
        return Optional.of(json > graphql ? JSON : GRAPHQL);
    }

    /** Whether the client names the event stream as acceptable; a wildcard does not. */
    static boolean acceptsStream(@Nullable String accept) {
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains(STREAM)
                && quality(accept, STREAM) > 0;
    }

    /** Whether the client would rather have an event stream than one answer. */
    static boolean prefersStream(@Nullable String accept) {
        return accept != null
                && acceptsStream(accept)
                && quality(accept, STREAM)
                        > Math.max(quality(accept, GRAPHQL), quality(accept, JSON));
    }

    static String withCharset(String type) {
        return type + CHARSET;
    }

    /** Whether a body of that type can be read: JSON in UTF-8. */
    static boolean isJsonBody(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            boolean otherCharset =
                    parameter.startsWith("charset=")
                            && !parameter.equals("charset=utf-8")
                            && !parameter.equals("charset=utf8");
            if (otherCharset) {
                return false;
            }
        }
        return true;
    }

    /** The quality of the most specific range that covers the type; 0 if none does. */
    private static double quality(String accept, String type) {
        double quality = 0;
        int best = -1;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            int specificity = specificity(parts[0].strip(), type);
            if (specificity > best) {
                best = specificity;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int specificity(String range, String type) {
        return switch (range) {
            case "*/*" -> 0;
            case "application/*" -> 1;
            default -> range.equals(type) ? 2 : -1;
        };
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException notANumber) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
