package org.jingkai.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves a schema text: the API schema, or the supergraph. */
final class SchemaEndpoint {

    private final Supplier<Optional<String>> text;

    SchemaEndpoint(Supplier<Optional<String>> text) {
        this.text = text;
    }

    void get(RoutingContext context) {
        text.get()
                .ifPresentOrElse(
                        sdl ->
                                Answers.bytes(
                                        context,
                                        200,
                                        "text/plain",
                                        sdl.getBytes(StandardCharsets.UTF_8)),
                        () -> Answers.problem(context, Problem.NOT_READY));
    }

    void refuse(RoutingContext context) {
        Answers.problem(context, Problem.methodNotAllowed("GET, HEAD"));
    }
}
