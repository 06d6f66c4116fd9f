package org.jingkai.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.response.GraphQLResponse;
import org.jspecify.annotations.Nullable;

/**
 * {@code /graphql}: takes a request, fixes its instant, lets the engine answer.
 *
 * <p>Source: GraphQL over HTTP, draft. With {@code application/json} a request that the engine
 * refuses is answered with 200, as the older clients of that type expect; with GraphQL's own media
 * type with 400.
 */
final class GraphQlEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphQlEndpoint.class);

    private final Gateway gateway;
    private final HttpSettings settings;
    private final InstantSource clock;

    GraphQlEndpoint(Gateway gateway, HttpSettings settings, InstantSource clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
    }

    void post(RoutingContext context) {
        Problem problem = beforeBody(context);
        if (problem != null) {
            discardBody(context, problem);
            return;
        }
        Body.read(
                context.request(),
                settings.maxBody(),
                body -> answer(context, RequestReader.fromBody(body)),
                () -> Answers.problem(context, Problem.bodyTooLarge(settings.maxBody())));
    }

    void get(RoutingContext context) {
        Problem problem = unacceptable(context);
        if (problem != null) {
            Answers.problem(context, problem);
            return;
        }
        answer(context, RequestReader.fromParameters(context.queryParams()));
    }

    void refuse(RoutingContext context) {
        discardBody(context, Problem.methodNotAllowed("GET, POST"));
    }

    private void discardBody(RoutingContext context, Problem problem) {
        Runnable answer = () -> Answers.problem(context, problem);
        Body.read(context.request(), 0, _ -> answer.run(), answer);
    }

    private @Nullable Problem beforeBody(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (!MediaTypes.isJsonBody(type)) {
            return new Problem(
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "The body must be JSON in UTF-8. Send the header Content-Type:"
                            + " application/json.");
        }
        return unacceptable(context);
    }

    private static @Nullable Problem unacceptable(RoutingContext context) {
        return MediaTypes.choose(context.request().getHeader("Accept")).isPresent()
                ? null
                : new Problem(
                        406,
                        "NOT_ACCEPTABLE",
                        "The answer would be JSON, which the header Accept excludes. Accept "
                                + MediaTypes.GRAPHQL
                                + " or "
                                + MediaTypes.JSON
                                + ".");
    }

    private void answer(RoutingContext context, RequestReader.Outcome outcome) {
        switch (outcome) {
            case RequestReader.Outcome.Unreadable(Problem problem) ->
                    Answers.problem(context, problem);
            case RequestReader.Outcome.Read(GraphQLRequest request) -> {
                List<String> named = context.request().headers().getAll(AsOf.HEADER);
                switch (AsOf.of(named, clock.instant())) {
                    case AsOf.Refused(Problem problem) -> Answers.problem(context, problem);
                    case AsOf.Fixed fixed -> execute(context, request, fixed);
                }
            }
        }
    }

    private void execute(RoutingContext context, GraphQLRequest request, AsOf.Fixed asOf) {
        if (gateway.supergraphSdl().isEmpty()) {
            Answers.problem(context, Problem.NOT_READY);
            return;
        }
        var around =
                new RequestContext(
                        Map.of(AsOf.HEADER, asOf.text()),
                        Map.of("asOf", asOf.text()),
                        context.request().method().equals(HttpMethod.GET));
        gateway.execute(request, around)
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        write(context, response);
                    } else {
                        LOG.errorf("A request failed inside the engine: %s", failure);
                        Answers.problem(context, Problem.INTERNAL);
                    }
                });
    }

    private static void write(RoutingContext context, GraphQLResponse response) {
        if (response instanceof GraphQLResponse.Refused refused && isQueryOnly(refused)) {
            Answers.problem(context, Problem.QUERY_ONLY);
            return;
        }
        String type =
                MediaTypes.choose(context.request().getHeader("Accept")).orElse(MediaTypes.JSON);
        int status =
                switch (response) {
                    case GraphQLResponse.Executed _ -> 200;
                    case GraphQLResponse.Refused _ -> type.equals(MediaTypes.JSON) ? 200 : 400;
                };
        Answers.bytes(context, status, type, response.toJson());
    }

    private static boolean isQueryOnly(GraphQLResponse.Refused refused) {
        return refused.errors().stream()
                .anyMatch(error -> Gateway.QUERY_ONLY.equals(error.extensions().get("code")));
    }
}
