package org.jingkai.gateway.pipeline;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out, by what it was made from, up to a weight in bytes. Who asks for the same
 * while it is being made waits for the same work; what failed by an exception is not kept.
 */
final class WorkedOut<K, V> {

    private final AsyncCache<K, V> cache;

    WorkedOut(long bytes, Weigher<K, V> weigher) {
        this.cache =
                Caffeine.newBuilder()
                        .executor(Runnable::run)
                        .maximumWeight(bytes)
                        .weigher(weigher)
                        .buildAsync();
    }

    /** What is there already; null if it is not, or not yet. */
    @Nullable V known(K key) {
        CompletableFuture<V> made = cache.getIfPresent(key);
        return made != null && made.isDone() && !made.isCompletedExceptionally()
                ? made.getNow(null)
                : null;
    }

    /** The outcome of the work of that key, which begins on the executor unless it has begun. */
    CompletionStage<V> get(K key, Supplier<V> work, Executor executor) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> begun = cache.asMap().putIfAbsent(key, own);
        if (begun != null) {
            return begun;
        }
        try {
            executor.execute(() -> finish(own, work));
        } catch (RejectedExecutionException e) {
            own.completeExceptionally(e);
        }
        return own;
    }

    private static <V> void finish(CompletableFuture<V> own, Supplier<V> work) {
        V made;
        try {
            made = work.get();
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            return;
        }
        own.complete(made);
    }
}
