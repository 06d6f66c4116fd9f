package org.jingkai.gateway.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Work under way, by what it makes: who asks for the same meanwhile waits for the same work. */
final class Underway<K, V> {

    private final ConcurrentHashMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /** The outcome of the work of that key, which begins on the executor unless it has begun. */
    CompletionStage<V> join(K key, Supplier<V> work, Executor executor) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> begun = running.putIfAbsent(key, own);
        if (begun != null) {
            return begun;
        }
        try {
            executor.execute(() -> finish(key, own, work));
        } catch (RejectedExecutionException e) {
            running.remove(key);
            own.completeExceptionally(e);
        }
        return own;
    }

    private void finish(K key, CompletableFuture<V> own, Supplier<V> work) {
        V made;
        try {
            made = work.get();
        } catch (RuntimeException | Error e) {
            running.remove(key);
            own.completeExceptionally(e);
            return;
        }
        running.remove(key);
        own.complete(made);
    }
}
