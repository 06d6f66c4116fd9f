package org.jingkai.gateway.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.pipeline.Introspection.Question;
import org.jingkai.gateway.supergraph.ApiSchema;
import org.jspecify.annotations.Nullable;

/**
 * Answers introspection on the workers, equal questions together, and keeps answers as long as they
 * fit in a fixed weight.
 */
final class Introspections {

    private static final long KEPT_BYTES = 32L << 20;

    /** An object in memory takes several times what it takes in text. */
    private static final int MEMBER_BYTES = 64;

    private final ApiSchema api;
    private final Executor workers;
    private final WorkedOut<Question, Introspection> answers =
            new WorkedOut<>(KEPT_BYTES, Introspections::weight);

    Introspections(ApiSchema api, Executor workers) {
        this.api = api;
        this.workers = workers;
    }

    CompletionStage<Introspection> answer(
            NormalizedOperation operation, Map<String, ? extends @Nullable Object> variables) {
        if (operation.introspection().isEmpty()) {
            return CompletableFuture.completedFuture(Introspection.NONE);
        }
        Question question = Question.of(operation, variables);
        Introspection known = answers.known(question);
        return known != null
                ? CompletableFuture.completedFuture(known)
                : answers.get(question, () -> Introspection.answer(api, question), workers)
                        .exceptionally(Introspections::refusal);
    }

    private static int weight(Question question, Introspection answer) {
        return Math.toIntExact(
                Math.min(
                        Integer.MAX_VALUE,
                        2L * question.text().length() + weight(answer.fields())));
    }

    /** Texts belong to the schema and cost nothing more. */
    private static long weight(@Nullable Object value) {
        long weight = MEMBER_BYTES;
        if (value instanceof Map<?, ?> members) {
            for (Object member : members.values()) {
                weight += weight(member);
            }
        } else if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                weight += weight(item);
            }
        }
        return weight;
    }

    private static Introspection refusal(Throwable failure) {
        return switch (failure) {
            case CompletionException e when e.getCause() != null -> refusal(e.getCause());
            case RejectedExecutionException _ ->
                    new Introspection(Map.of(), List.of(Preparation.TOO_BUSY));
            default -> throw new CompletionException(failure);
        };
    }
}
