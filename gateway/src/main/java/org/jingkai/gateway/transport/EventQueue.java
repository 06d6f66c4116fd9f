package org.jingkai.gateway.transport;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jspecify.annotations.Nullable;

/**
 * Between a connection that brings events when it likes and a subscriber that asks for them: a few
 * events wait, then the connection is not read until they are taken.
 *
 * <p>Lives on the event loop of its connection; only {@link #request} and {@link #cancel} may come
 * from elsewhere.
 */
final class EventQueue implements Flow.Subscription {

    /** How many events wait before the connection is no longer read. */
    static final int ROOM = 16;

    /** The connection. */
    interface Source {

        /** Reads no more until resumed. */
        void pause();

        /** Reads on. */
        void resume();

        /** Tells the subgraph that nobody listens, and closes. */
        void cancel();
    }

    private final Context context;
    private final Flow.Subscriber<? super SubgraphResponse> subscriber;
    private final Queue<SubgraphResponse> waiting = new ArrayDeque<>();
    private @Nullable Source source;
    private boolean paused;
    private boolean ended;
    private boolean closed;
    private long wanted;

    EventQueue(Context context, Flow.Subscriber<? super SubgraphResponse> subscriber) {
        this.context = context;
        this.subscriber = subscriber;
    }

    /** The connection stands; it is closed at once if nobody listens any more. */
    void connected(Source connection) {
        if (closed || ended) {
            connection.cancel();
        } else {
            source = connection;
        }
    }

    /** An event came. */
    void put(SubgraphResponse event) {
        if (ended || closed) {
            return;
        }
        waiting.add(event);
        if (waiting.size() >= ROOM && source != null && !paused) {
            paused = true;
            source.pause();
        }
        drain();
    }

    /** The subgraph has no more events. */
    void end() {
        ended = true;
        drain();
    }

    /** The subscription did not come about, or broke off; what came before is still given. */
    void lose(String reason) {
        if (!ended) {
            put(new SubgraphResponse.Unreachable(reason));
            end();
        }
    }

    boolean isOver() {
        return ended || closed;
    }

    @Override
    public void request(long count) {
        context.runOnContext(_ -> {
            wanted += count;
            drain();
        });
    }

    @Override
    public void cancel() {
        context.runOnContext(_ -> {
            if (!closed) {
                closed = true;
                waiting.clear();
                if (source != null && !ended) {
                    source.cancel();
                }
            }
        });
    }

    private void drain() {
        while (!closed && wanted > 0 && !waiting.isEmpty()) {
            wanted--;
            subscriber.onNext(waiting.remove());
        }
        if (!closed && ended && waiting.isEmpty()) {
            closed = true;
            subscriber.onComplete();
        }
        if (paused && waiting.isEmpty() && source != null && !closed) {
            paused = false;
            source.resume();
        }
    }
}
