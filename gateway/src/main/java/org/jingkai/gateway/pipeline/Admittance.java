package org.jingkai.gateway.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.admission.Allowance;
import org.jingkai.gateway.json.JsonNumber;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.supergraph.OwnFields;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before an operation runs: its estimated cost against the largest that runs, then
 * against what the client has left.
 *
 * @param estimated what the operation is expected to cost
 * @param refusal why it does not run, or the dry run's answer; null if it may run
 * @param charge what was taken from the client; null if nothing was
 */
record Admittance(
        long estimated, @Nullable GraphQLResponse refusal, Allowance.@Nullable Charge charge) {

    /** Asks the gate; a dry run takes nothing from the client. */
    static Admittance of(
            Planned planned, GraphQLRequest request, RequestContext context, long most) {
        if (context.dryRun()) {
            long estimated = planned.cost().of(request.variables());
            return new Admittance(estimated, estimate(estimated), null);
        }
        return of(planned, request, context.allowance(), most);
    }

    /** Asks the gate. */
    static Admittance of(Planned planned, GraphQLRequest request, Allowance allowance, long most) {
        long estimated = planned.cost().of(request.variables());
        if (estimated > most) {
            return new Admittance(estimated, tooCostly(estimated, most), null);
        }
        Allowance.Charge charge = allowance.charge(Math.max(1, estimated));
        return new Admittance(estimated, charge.granted() ? null : exhausted(charge), charge);
    }

    /** Why an operation that is not known is not even worked out; null if it may be. */
    static @Nullable GraphQLResponse toWorkers(Allowance allowance, long points) {
        if (points <= 0) {
            return null;
        }
        Allowance.Charge charge = allowance.charge(points);
        return charge.granted() ? null : exhausted(charge);
    }

    /** What the gateway itself answers in the operation, by response name. */
    Map<String, @Nullable Object> ownFields(List<Selection> root) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Allowance.Charge taken = charge;
        for (Selection selection : root) {
            if (taken != null
                    && selection instanceof SelectedField field
                    && field.name().equals(Selection.OWN + OwnFields.RATE_LIMIT)) {
                values.put(field.responseName(), rateLimit(field, taken));
            }
        }
        return values;
    }

    private static Map<String, Object> rateLimit(SelectedField field, Allowance.Charge charge) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Selection selection : field.selections()) {
            if (selection instanceof SelectedField(var name, var _, var asked, var _, var _)) {
                members.put(
                        name,
                        switch (asked) {
                            case "limit" -> number(charge.limit());
                            case "cost" -> number(charge.cost());
                            case "remaining" -> number(charge.remaining());
                            case "resetAt" -> charge.resetAt().toString();
                            default -> "RateLimit";
                        });
            }
        }
        return members;
    }

    /** {@code Int} ends at 2^31 - 1. */
    private static JsonNumber number(long value) {
        return new JsonNumber(Long.toString(Math.min(Integer.MAX_VALUE, value)));
    }

    private static GraphQLResponse estimate(long estimated) {
        return new GraphQLResponse.Executed(
                new JsonOutput(8).nothing(),
                List.of(),
                Map.of("cost", Map.of("estimated", estimated)),
                0);
    }

    private static GraphQLResponse tooCostly(long estimated, long most) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "COST_LIMIT_EXCEEDED");
        extensions.put("estimated", estimated);
        extensions.put("limit", most);
        return refused(
                "The operation may bring about "
                        + estimated
                        + " objects where "
                        + most
                        + " are allowed. Ask for shorter lists (first), fewer lists inside lists, or in several operations.",
                extensions);
    }

    private static GraphQLResponse exhausted(Allowance.Charge charge) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "RATE_LIMITED");
        extensions.put("cost", charge.cost());
        extensions.put("remaining", charge.remaining());
        extensions.put("retryAfter", charge.retryAfter());
        return refused(
                "The operation costs "
                        + charge.cost()
                        + " points and you have "
                        + charge.remaining()
                        + " of "
                        + charge.limit()
                        + " left. Ask again in "
                        + charge.retryAfter()
                        + " s, or for less.",
                extensions);
    }

    private static GraphQLResponse refused(String message, Map<String, Object> extensions) {
        return new GraphQLResponse.Refused(
                List.of(new GraphQLError(message, List.of(), List.of(), extensions)));
    }
}
