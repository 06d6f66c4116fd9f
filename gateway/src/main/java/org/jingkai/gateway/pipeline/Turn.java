package org.jingkai.gateway.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jingkai.gateway.traffic.ConcurrencyGate;

/**
 * One request before the gate: it runs when there is a place, is refused when there is no room, and
 * is forgotten when its client goes while it waits.
 */
final class Turn implements ConcurrencyGate.Visitor {

    /** What is done in a place. */
    interface Work {
        CompletionStage<GraphQLResponse> begin(ConcurrencyGate.Place place);
    }

    private static final GraphQLResponse OVERLOADED = overloaded();

    private final CompletableFuture<GraphQLResponse> answer = new CompletableFuture<>();
    private final Work work;

    Turn(ConcurrencyGate gate, String client, RequestLife life, Work work) {
        this.work = work;
        gate.visit(this, client);
        if (!answer.isDone()) {
            RequestLife.Registration gone =
                    life.onEnd(() -> {
                        if (gate.forget(this)) {
                            answer.complete(OVERLOADED);
                        }
                    });
            answer.whenComplete((_, _) -> gone.close());
        }
    }

    CompletionStage<GraphQLResponse> answer() {
        return answer;
    }

    @Override
    public void enter(ConcurrencyGate.Place place) {
        CompletionStage<GraphQLResponse> running;
        try {
            running = work.begin(place);
        } catch (RuntimeException bug) {
            running = CompletableFuture.failedFuture(bug);
        }
        running.whenComplete((response, failure) -> {
            if (failure != null || !response.errors().isEmpty()) {
                place.fail();
            }
            place.leave();
            if (failure == null) {
                answer.complete(response);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    @Override
    public void turnAway() {
        answer.complete(OVERLOADED);
    }

    private static GraphQLResponse overloaded() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "OVERLOADED");
        extensions.put("retryAfter", 1);
        return new GraphQLResponse.Refused(
                List.of(
                        new GraphQLError(
                                "Too many requests run and wait at present. Ask again in a second.",
                                List.of(),
                                List.of(),
                                extensions)));
    }
}
