package org.jingkai.launcher;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends an operation to the running suite and prints the answer. */
@Command(name = "query", description = "Ask the running suite a shipped query or one in a file.")
final class Query implements Callable<Integer> {

    @Parameters(paramLabel = "NAME|FILE", description = "A shipped query, or a file.")
    String name = "";

    @Option(names = "--variables", paramLabel = "JSON", description = "Variables of the operation.")
    @Nullable String variables;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Ask as of an earlier instant.")
    @Nullable String asOf;

    @Option(names = "--port", description = "Port of the gateway.", defaultValue = "8080")
    int port;

    @Override
    public Integer call() throws IOException {
        Operation operation = Operation.find(name, variables);
        Map<String, String> headers = asOf == null ? Map.of() : Map.of("Jingkai-As-Of", asOf);
        Http.Reply reply =
                Http.post(Member.gateway(port).url("/graphql"), operation.body(), headers);
        JsonNode answer = exact().readTree(reply.body());
        System.out.println(Operation.JSON.writeValueAsString(answer));
        return answer.has("errors") ? 1 : 0;
    }

    /** Numbers as they came: no digit lost, none added. */
    private static ObjectMapper exact() {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }
}
