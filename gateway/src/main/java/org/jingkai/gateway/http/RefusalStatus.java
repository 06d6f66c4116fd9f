package org.jingkai.gateway.http;

import java.util.Map;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.GraphQLResponse.Refused;

/**
 * The HTTP status of a refusal that is not the request's fault alone, by its code; such a status
 * holds for every media type, so that clients and proxies that read no body wait as they should.
 *
 * @param status 429, 503 or 504
 * @param retryAfter seconds
 */
record RefusalStatus(int status, long retryAfter) {

    private static final Map<String, RefusalStatus> BY_CODE =
            Map.of(
                    "RATE_LIMITED", new RefusalStatus(429, 1),
                    "PLANNING_OVERLOADED", new RefusalStatus(503, 1),
                    "OVERLOADED", new RefusalStatus(503, 1),
                    "TOO_MANY_SUBSCRIPTIONS", new RefusalStatus(503, 5),
                    "NOT_READY", new RefusalStatus(503, 2),
                    "INTERNAL_ERROR", new RefusalStatus(500, 0));

    private static final RefusalStatus OF_THE_REQUEST = new RefusalStatus(400, 0);

    static RefusalStatus of(Refused refused) {
        for (GraphQLError error : refused.errors()) {
            RefusalStatus status = BY_CODE.get(String.valueOf(error.extensions().get("code")));
            if (status != null) {
                return error.extensions().get("retryAfter") instanceof Number seconds
                        ? new RefusalStatus(status.status(), seconds.longValue())
                        : status;
            }
        }
        return OF_THE_REQUEST;
    }

    /** Whether the request itself is at fault. */
    boolean isOfTheRequest() {
        return status == OF_THE_REQUEST.status();
    }
}
