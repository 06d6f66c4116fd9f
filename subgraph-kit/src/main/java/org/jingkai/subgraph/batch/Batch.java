package org.jingkai.subgraph.batch;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.api.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Batched loading of a field that takes arguments. The argument-bearing batch methods of SmallRye
 * GraphQL pass the arguments of the first alias to all of them; here the arguments are part of the
 * key, so that {@code a: trade(period: "2024")} and {@code b: trade(period: "2025")} of the same
 * region stay apart and still load together.
 *
 * <p>A field without arguments is better served by the library's own batch method ({@code @Source
 * List<T>}). A service needs at least one of those, for the library sets up batches only then.
 */
public final class Batch {

    private Batch() {}

    /**
     * Adds one key to the batch of a field and answers with its value once the batch is loaded.
     *
     * @param field name of the batch, unique in the service, such as {@code Region.zones}
     * @param key the object and the arguments of the field; equal keys load once
     * @param load all values of the batch's distinct keys, in one step; missing keys are null
     */
    public static <K, V extends @Nullable Object> CompletionStage<V> load(
            Context context, String field, K key, Function<List<K>, Map<K, V>> load) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        ContextState request = requestContext().getState();
        environment
                .getDataLoaderRegistry()
                .<K, V>computeIfAbsent(field, name -> loader(request, load));
        DataLoader<K, V> loader = environment.getDataLoader(field);
        if (loader == null) {
            throw new IllegalStateException("no batch for " + field);
        }
        return loader.load(key);
    }

    private static <K, V extends @Nullable Object> DataLoader<K, V> loader(
            ContextState request, Function<List<K>, Map<K, V>> load) {
        return DataLoaderFactory.newDataLoader(keys -> {
            ManagedContext context = requestContext();
            ContextState before = context.getStateIfActive();
            context.activate(request);
            try {
                Map<K, V> values = load.apply(keys);
                return CompletableFuture.completedFuture(keys.stream().map(values::get).toList());
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            } finally {
                restore(context, before);
            }
        });
    }

    private static void restore(ManagedContext context, @Nullable ContextState before) {
        if (before == null) {
            context.deactivate();
        } else {
            context.activate(before);
        }
    }

    private static ManagedContext requestContext() {
        return Arc.container().requestContext();
    }
}
