package org.jingkai.gateway.oracle;

import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** Reaches the subgraphs of a cut, and notes every call and every operation that is not valid. */
final class Subgraphs implements SubgraphClient {

    private final Map<String, Service> services;
    private final List<String> calls = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private @Nullable Faults faults;

    Subgraphs(Map<String, Service> services) {
        this.services = services;
    }

    /** Begins a new operation. */
    void begin(@Nullable Faults next) {
        calls.clear();
        refused.clear();
        faults = next;
    }

    List<String> calls() {
        return calls;
    }

    /** What a subgraph could not even begin to execute. */
    List<String> refused() {
        return refused;
    }

    @Override
    public synchronized CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        return CompletableFuture.completedFuture(answer(request));
    }

    private SubgraphResponse answer(SubgraphRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        calls.add(request.subgraph() + " " + body);
        Service service = services.get(request.subgraph());
        try {
            if (service == null || !(Json.plain(Json.read(body)) instanceof Map<?, ?> read)) {
                throw new IllegalStateException("no such subgraph or no object: " + body);
            }
            ExecutionResult result = service.execute(read);
            result.getErrors().stream()
                    .filter(Service::isInvalid)
                    .forEach(error -> refused.add(request.subgraph() + ": " + error));
            String answer = Json.write(result.toSpecification());
            calls.add("  " + answer);
            Faults now = faults;
            return now == null ? answered(200, answer) : now.spoil(answer);
        } catch (MalformedJson e) {
            throw new IllegalStateException(body, e);
        }
    }

    static SubgraphResponse answered(int status, String body) {
        return new SubgraphResponse.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
