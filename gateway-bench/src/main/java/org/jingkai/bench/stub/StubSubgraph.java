package org.jingkai.bench.stub;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A subgraph that executes each distinct request body once and answers equal ones from memory.
 *
 * <p>Gateways differ in the operations and the order of representations that they send; whatever
 * they send is answered truly.
 */
public final class StubSubgraph {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int REMEMBERED = 10_000;

    private final GraphQL graphql;
    private final Map<ByteBuffer, byte[]> answers = new ConcurrentHashMap<>();

    private StubSubgraph(GraphQL graphql) {
        this.graphql = graphql;
    }

    /** The subgraph of this name; see {@link Graph#SUBGRAPHS}. */
    public static StubSubgraph named(String name) {
        return new StubSubgraph(ExecutableSubgraph.of(name, new Shop()));
    }

    /**
     * The answer to the body of a GraphQL-over-HTTP POST.
     *
     * @throws UncheckedIOException if the body is not JSON
     */
    public byte[] answer(byte[] body) {
        ByteBuffer asked = ByteBuffer.wrap(body);
        byte[] known = answers.get(asked);
        if (known != null) {
            return known;
        }
        byte[] answer = execute(body);
        if (answers.size() < REMEMBERED) {
            answers.put(asked, answer);
        }
        return answer;
    }

    private byte[] execute(byte[] body) {
        try {
            Map<String, Object> request = JSON.readValue(body, OBJECT);
            ExecutionInput.Builder input =
                    ExecutionInput.newExecutionInput(String.valueOf(request.get("query")));
            if (request.get("operationName") instanceof String name) {
                input.operationName(name);
            }
            if (request.get("variables") instanceof Map<?, ?>) {
                input.variables(JSON.convertValue(request.get("variables"), OBJECT));
            }
            return JSON.writeValueAsBytes(graphql.execute(input).toSpecification());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
