package org.jingkai.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
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
    private final Streams streams;
    private final StreamSettings streamSettings;

    GraphQlEndpoint(
            Gateway gateway,
            HttpSettings settings,
            StreamSettings streamSettings,
            InstantSource clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
        this.streams = new Streams(gateway, clock);
        this.streamSettings = streamSettings;
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
        if (context.request().headers().contains("Upgrade", "websocket", true)) {
            openSocket(context);
            return;
        }
        Problem problem = unacceptable(context);
        if (problem != null) {
            Answers.problem(context, problem);
            return;
        }
        answer(context, RequestReader.fromParameters(context.queryParams()));
    }

    private void openSocket(RoutingContext context) {
        if (!streamSettings.allows(context.request())) {
            Answers.problem(context, Problem.FOREIGN_ORIGIN);
            return;
        }
        List<String> named = context.request().headers().getAll(AsOf.HEADER);
        switch (AsOf.of(named, clock.instant())) {
            case AsOf.Refused(Problem problem) -> Answers.problem(context, problem);
            case AsOf.Fixed fixed ->
                    SocketSession.open(
                            context,
                            streams,
                            named.isEmpty() ? Optional.empty() : Optional.of(fixed),
                            streamSettings);
        }
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
        String accept = context.request().getHeader("Accept");
        return MediaTypes.choose(accept).isPresent() || MediaTypes.acceptsStream(accept)
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
                    case AsOf.Fixed fixed -> answer(context, request, fixed, !named.isEmpty());
                }
            }
        }
    }

    private void answer(
            RoutingContext context, GraphQLRequest request, AsOf.Fixed asOf, boolean named) {
        if (gateway.supergraphSdl().isEmpty()) {
            Answers.problem(context, Problem.NOT_READY);
        } else if (MediaTypes.prefersStream(context.request().getHeader("Accept"))) {
            stream(context, request, named ? Optional.of(asOf) : Optional.empty());
        } else {
            execute(context, request, asOf, named);
        }
    }

    private void stream(RoutingContext context, GraphQLRequest request, Optional<AsOf.Fixed> asOf) {
        EventStreamAnswer answer = EventStreamAnswer.begin(context, streamSettings.keepAlive());
        streams.open(request, asOf, isGet(context))
                .whenComplete((answers, failure) -> answer.take(answers, failure));
    }

    private static boolean isGet(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET);
    }

    private void execute(
            RoutingContext context, GraphQLRequest request, AsOf.Fixed asOf, boolean named) {
        boolean mayStream = MediaTypes.acceptsStream(context.request().getHeader("Accept"));
        gateway.execute(request, Streams.around(asOf, isGet(context)))
                .whenComplete((response, failure) -> {
                    if (failure == null && mayStream && Streams.isNeeded(response)) {
                        stream(context, request, named ? Optional.of(asOf) : Optional.empty());
                    } else if (failure == null) {
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
        if (Streams.isNeeded(response)) {
            Answers.problem(context, Problem.STREAM_NEEDED);
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
