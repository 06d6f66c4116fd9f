package org.jingkai.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the plan of an operation. */
@Command(name = "explain", description = "Print how the gateway would answer a query.")
final class Explain implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME|FILE|QUERY",
            description = "A shipped query, a file, or the text of a query.")
    String query = "";

    @Option(names = "--variables", paramLabel = "JSON", description = "Variables of the operation.")
    @Nullable String variables;

    @Option(names = "--port", description = "Port of the gateway.", defaultValue = "8080")
    int port;

    @Override
    public Integer call() throws IOException {
        Operation operation =
                query.contains("{")
                        ? new Operation(query, Operation.JSON.createObjectNode())
                        : Operation.find(query, variables);
        Http.Reply reply =
                Http.post(Member.gateway(port).url("/explain"), operation.body(), Map.of());
        System.out.println(reply.body());
        return reply.status() == 200 ? 0 : 1;
    }
}
