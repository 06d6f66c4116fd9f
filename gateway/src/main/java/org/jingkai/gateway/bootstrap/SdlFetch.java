package org.jingkai.gateway.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.execution.RequestLife;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** Asks subgraphs for their SDL, all at once. */
record SdlFetch(SubgraphClient client) {

    private static final String OPERATION = "{ _service { sdl } }";
    private static final byte[] BODY =
            "{\"query\":\"{ _service { sdl } }\"}".getBytes(StandardCharsets.UTF_8);

    /** The SDL of each subgraph that answered with one. */
    Map<String, String> fetch(Set<String> subgraphs) {
        Map<String, CompletableFuture<Optional<String>>> calls = new LinkedHashMap<>();
        for (String subgraph : subgraphs) {
            calls.put(
                    subgraph,
                    client.send(
                                    new SubgraphRequest(
                                            subgraph,
                                            OPERATION,
                                            null,
                                            BODY,
                                            Map.of(),
                                            RequestLife.unbounded()))
                            .thenApply(SdlFetch::sdl)
                            .exceptionally(_ -> Optional.empty())
                            .toCompletableFuture());
        }
        Map<String, String> found = new LinkedHashMap<>();
        calls.forEach((name, call) -> call.join().ifPresent(sdl -> found.put(name, sdl)));
        return found;
    }

    private static Optional<String> sdl(SubgraphResponse response) {
        return switch (response) {
            case SubgraphResponse.Unreachable _, SubgraphResponse.OutOfTime _ -> Optional.empty();
            case SubgraphResponse.Answered(_, byte[] body) -> sdl(body);
        };
    }

    private static Optional<String> sdl(byte[] body) {
        try {
            Object sdl = member(member(member(Json.read(body), "data"), "_service"), "sdl");
            return sdl instanceof String text ? Optional.of(text) : Optional.empty();
        } catch (MalformedJson malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable Object member(@Nullable Object value, String name) {
        return value instanceof JsonObject object ? object.get(name) : null;
    }
}
