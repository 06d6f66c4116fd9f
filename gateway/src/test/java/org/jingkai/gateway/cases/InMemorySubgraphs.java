package org.jingkai.gateway.cases;

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

/** Reaches in-memory subgraphs, notes every call, and breaks those that the case wants broken. */
final class InMemorySubgraphs implements SubgraphClient {

    private final Map<String, InMemorySubgraph> subgraphs;
    private final Map<String, ?> faults;
    private final List<String> calls = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    InMemorySubgraphs(Map<String, InMemorySubgraph> subgraphs, Map<String, ?> faults) {
        this.subgraphs = subgraphs;
        this.faults = faults;
    }

    /** The subgraphs called, in order. */
    List<String> calls() {
        return calls;
    }

    /** The bodies sent, in order. */
    List<String> bodies() {
        return bodies;
    }

    @Override
    public synchronized CompletionStage<SubgraphResponse> send(SubgraphRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        calls.add(request.subgraph());
        bodies.add(request.subgraph() + " " + body);
        return CompletableFuture.completedFuture(answer(request.subgraph(), body));
    }

    /**
     * What a subscription brings: its events, then a loss if the fault is {@code lost}. Any other
     * fault keeps it from being opened.
     */
    synchronized List<SubgraphResponse> events(String name, String body) {
        calls.add(name);
        bodies.add(name + " " + body);
        Object wanted = faults.get(name);
        String fault =
                wanted instanceof Map<?, ?> reply ? Json.write(reply) : String.valueOf(wanted);
        InMemorySubgraph subgraph = subgraphs.get(name);
        if (subgraph == null || !(fault.equals("null") || fault.equals("lost"))) {
            return List.of(new SubgraphResponse.Unreachable("could not be reached"));
        }
        List<SubgraphResponse> events = new ArrayList<>();
        subgraph.events(request(body))
                .forEach(event -> events.add(answered(200, Json.write(event))));
        if (fault.equals("lost")) {
            events.add(new SubgraphResponse.Unreachable("cut the connection"));
        }
        return events;
    }

    private SubgraphResponse answer(String name, String body) {
        Object wanted = faults.get(name);
        String fault =
                wanted instanceof Map<?, ?> reply ? Json.write(reply) : String.valueOf(wanted);
        return switch (fault) {
            case "down" -> new SubgraphResponse.Unreachable("could not be reached");
            case "500" -> answered(500, "Internal Server Error");
            case "garbage" -> answered(200, "<html>");
            case "null", "lost" -> answered(200, execute(name, body));
            default -> answered(200, fault);
        };
    }

    private String execute(String name, String body) {
        InMemorySubgraph subgraph = subgraphs.get(name);
        if (subgraph == null) {
            throw new IllegalStateException("no such subgraph: " + name);
        }
        return Json.write(subgraph.execute(request(body)));
    }

    private static Map<String, ?> request(String body) {
        try {
            if (!(Json.plain(Json.read(body)) instanceof Map<?, ?> request)) {
                throw new IllegalStateException("no object: " + body);
            }
            @SuppressWarnings("unchecked")
            Map<String, ?> typed = (Map<String, ?>) request;
            return typed;
        } catch (MalformedJson e) {
            throw new IllegalStateException(body, e);
        }
    }

    private static SubgraphResponse answered(int status, String body) {
        return new SubgraphResponse.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
