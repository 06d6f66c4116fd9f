package org.jingkai.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jspecify.annotations.Nullable;

/**
 * One operation on a WebSocket: {@code next} for each answer, then {@code complete}; {@code error}
 * for a refusal, which ends it. One answer is asked for at a time, when the socket has room.
 */
final class SocketOperation implements Flow.Subscriber<GraphQLResponse> {

    private static final Logger LOG = Logger.getLogger(SocketOperation.class);

    private final String id;
    private final SocketSession session;
    private final RequestLife presence = RequestLife.unbounded();
    private Flow.@Nullable Subscription subscription;
    private boolean over;

    SocketOperation(String id, SocketSession session) {
        this.id = id;
        this.session = session;
    }

    /** Until the operation is over. */
    RequestLife presence() {
        return presence;
    }

    /** Streams these answers. */
    void take(Flow.@Nullable Publisher<GraphQLResponse> answers, @Nullable Throwable failure) {
        if (answers == null) {
            onError(failure == null ? new IllegalStateException("no answers") : failure);
        } else {
            answers.subscribe(this);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        session.onLoop(() -> {
            if (over) {
                given.cancel();
            } else {
                subscription = given;
                given.request(1);
            }
        });
    }

    @Override
    public void onNext(GraphQLResponse answer) {
        switch (answer) {
            case GraphQLResponse.Executed executed -> {
                String payload = new String(executed.toJson(), StandardCharsets.UTF_8);
                session.onLoop(() -> {
                    if (!over) {
                        session.write(message("next", payload));
                        session.whenRoom(this::more);
                    }
                });
            }
            case GraphQLResponse.Refused refused -> session.onLoop(() -> end(refused.errors()));
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.errorf("A stream failed inside the engine: %s", failure);
        session.onLoop(() -> refuse(Problem.INTERNAL.code(), Problem.INTERNAL.message()));
    }

    @Override
    public void onComplete() {
        session.onLoop(() -> {
            if (stop()) {
                session.write(message("complete", null));
            }
        });
    }

    /** Ends with an error of the edge's own. */
    void refuse(String code, String message) {
        end(List.of(GraphQLError.of(code, message)));
    }

    /** The client listens no more. */
    void cancel() {
        stop();
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void more() {
        if (subscription != null && !over) {
            subscription.request(1);
        }
    }

    private void end(List<GraphQLError> errors) {
        if (stop()) {
            session.write(
                    message(
                            "error",
                            Json.write(errors.stream().map(GraphQLError::toJson).toList())));
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }

    private boolean stop() {
        boolean first = !over;
        over = true;
        if (first) {
            presence.end();
            session.forget(id);
        }
        return first;
    }

    private String message(String type, @Nullable String payload) {
        return "{\"id\":"
                + Json.write(id)
                + ",\"type\":\""
                + type
                + (payload == null ? "\"}" : "\",\"payload\":" + payload + "}");
    }
}
