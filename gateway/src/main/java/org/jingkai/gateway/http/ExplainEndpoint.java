package org.jingkai.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Explanation;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.response.GraphQLResponse;

/** {@code POST /explain}: the plan of an operation, printed, instead of its answer. */
final class ExplainEndpoint {

    private final Gateway gateway;
    private final HttpSettings settings;
    private final Bodies bodies;

    ExplainEndpoint(Gateway gateway, HttpSettings settings, Bodies bodies) {
        this.gateway = gateway;
        this.settings = settings;
        this.bodies = bodies;
    }

    void post(RoutingContext context) {
        ClientRequest client = ClientRequest.begin(context, settings.requestTimeout());
        Body.read(
                client,
                settings,
                bodies,
                body -> explain(context, RequestReader.fromBody(body, settings.maxValues())));
    }

    void refuse(RoutingContext context) {
        Answers.problem(context, Problem.methodNotAllowed("POST"));
    }

    private void explain(RoutingContext context, RequestReader.Outcome outcome) {
        switch (outcome) {
            case RequestReader.Outcome.Unreadable(Problem problem) ->
                    Answers.problem(context, problem);
            case RequestReader.Outcome.Read(GraphQLRequest request) -> {
                if (gateway.supergraphSdl().isEmpty()) {
                    Answers.problem(context, Problem.NOT_READY);
                    return;
                }
                context.vertx()
                        .executeBlocking(() -> gateway.explain(request), false)
                        .onSuccess(explanation -> write(context, explanation))
                        .onFailure(_ -> Answers.problem(context, Problem.INTERNAL));
            }
        }
    }

    private static void write(RoutingContext context, Explanation explanation) {
        switch (explanation) {
            case Explanation.Planned(String plan) ->
                    Answers.bytes(
                            context, 200, "text/plain", plan.getBytes(StandardCharsets.UTF_8));
            case Explanation.NotPlanned(GraphQLResponse response) ->
                    Answers.bytes(context, 400, MediaTypes.GRAPHQL, response.toJson());
        }
    }
}
