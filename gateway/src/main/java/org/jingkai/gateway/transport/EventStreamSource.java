package org.jingkai.gateway.transport;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse.Answered;
import org.jspecify.annotations.Nullable;

/**
 * One subscription over Server-Sent Events.
 *
 * <p>Source: GraphQL over Server-Sent Events, "Distinct connections mode". A subgraph that answers
 * with JSON instead has refused the subscription: its answer is the only event.
 */
final class EventStreamSource {

    private final EventQueue queue;
    private final TransportSettings settings;

    private EventStreamSource(EventQueue queue, TransportSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    /** Opens it; runs on the context of the queue. */
    static void open(
            HttpClient client,
            Context context,
            URI address,
            SubgraphRequest request,
            EventQueue queue,
            TransportSettings settings) {
        EventStreamSource source = new EventStreamSource(queue, settings);
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(address.toString())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Accept", "text/event-stream, application/json;q=0.5");
        settings.headers()
                .select(request.subgraph(), request.headers())
                .forEach(options::putHeader);
        client.request(options)
                .onFailure(failure -> queue.lose(Reasons.of(failure)))
                .onSuccess(sending -> source.send(context, sending, request));
    }

    private void send(Context context, HttpClientRequest sending, SubgraphRequest request) {
        queue.connected(new Connection(sending, null));
        if (queue.isOver()) {
            return;
        }
        long patience =
                context.owner()
                        .setTimer(
                                settings.answerTimeout().toMillis(),
                                _ -> {
                                    queue.lose(Reasons.late(settings.answerTimeout()));
                                    sending.reset();
                                });
        sending.send(Buffer.buffer(request.body()))
                .onComplete(result -> {
                    context.owner().cancelTimer(patience);
                    if (result.succeeded()) {
                        read(sending, result.result());
                    } else {
                        queue.lose(Reasons.of(result.cause()));
                    }
                });
    }

    private void read(HttpClientRequest sending, HttpClientResponse response) {
        String type = String.valueOf(response.getHeader("Content-Type"));
        if (type.startsWith("text/event-stream") && response.statusCode() == 200) {
            follow(sending, response);
        } else if (type.contains("json")) {
            response.body()
                    .onSuccess(body -> {
                        queue.put(new Answered(response.statusCode(), body.getBytes()));
                        queue.end();
                    })
                    .onFailure(failure -> queue.lose(Reasons.of(failure)));
        } else {
            queue.lose(
                    response.statusCode() == 200
                            ? "answered with something that is no event stream"
                            : "answered with HTTP status " + response.statusCode());
            sending.reset();
        }
    }

    private void follow(HttpClientRequest sending, HttpClientResponse response) {
        var parser = new EventStreamParser(settings.largestEvent(), this::event);
        queue.connected(new Connection(sending, response));
        response.exceptionHandler(failure -> queue.lose(Reasons.of(failure)));
        response.endHandler(_ -> queue.end());
        response.handler(chunk -> {
            if (!parser.feed(chunk.getBytes())) {
                queue.lose(Reasons.tooLarge(settings.largestEvent()));
            }
            if (queue.isOver()) {
                sending.reset();
            }
        });
    }

    private void event(String name, byte[] data) {
        switch (name) {
            case "next" -> queue.put(new Answered(200, data));
            case "complete" -> queue.end();
            default -> {}
        }
    }

    private record Connection(HttpClientRequest request, @Nullable HttpClientResponse response)
            implements EventQueue.Source {

        @Override
        public void pause() {
            if (response != null) {
                response.pause();
            }
        }

        @Override
        public void resume() {
            if (response != null) {
                response.resume();
            }
        }

        @Override
        public void cancel() {
            request.reset();
        }
    }
}
