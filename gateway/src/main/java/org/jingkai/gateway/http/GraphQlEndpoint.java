package org.jingkai.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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

    /** With the value {@code estimate} nothing runs, and the estimated cost is told. */
    private static final String COST = "Jingkai-Cost";

    private final Gateway gateway;
    private final HttpSettings settings;
    private final InstantSource clock;
    private final Streams streams;
    private final StreamSettings streamSettings;
    private final Bodies bodies;
    private final Sockets sockets;
    private final Visibility visibility;
    private final Traffic traffic;

    GraphQlEndpoint(
            Gateway gateway,
            HttpSettings settings,
            StreamSettings streamSettings,
            Bodies bodies,
            Traffic traffic,
            InstantSource clock) {
        this.traffic = traffic;
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
        this.streams = new Streams(gateway, settings.requestTimeout(), clock);
        this.streamSettings = streamSettings;
        this.bodies = bodies;
        this.sockets = new Sockets(streamSettings);
        this.visibility = new Visibility(settings.switches().listensLocally());
    }

    void post(RoutingContext context) {
        ClientRequest client = ClientRequest.begin(context, settings.requestTimeout());
        Problem problem = beforeBody(context);
        if (problem != null) {
            Body.refuse(client, settings, problem);
            return;
        }
        Body.read(
                client,
                settings,
                bodies,
                body -> answer(client, RequestReader.fromBody(body, settings.maxValues())));
    }

    void get(RoutingContext context) {
        if (context.request().headers().contains("Upgrade", "websocket", true)) {
            openSocket(context);
            return;
        }
        Problem problem = refusalOfGet(context);
        if (problem != null) {
            Answers.problem(context, problem);
            return;
        }
        answer(
                ClientRequest.begin(context, settings.requestTimeout()),
                RequestReader.fromParameters(context.queryParams()));
    }

    private @Nullable Problem refusalOfGet(RoutingContext context) {
        if (!visibility.isShown(settings.switches().get(), context.request())) {
            return Problem.switchedOff("jingkai.gateway.http.get");
        }
        if (Csrf.isRefused(settings.switches().csrf(), context.request().headers())) {
            return Problem.CSRF;
        }
        return unacceptable(context);
    }

    private void openSocket(RoutingContext context) {
        List<String> named = context.request().headers().getAll(AsOf.HEADER);
        switch (AsOf.of(named, clock.instant())) {
            case AsOf.Refused(Problem problem) -> Answers.problem(context, problem);
            case AsOf.Fixed fixed ->
                    sockets.open(
                            context,
                            streams,
                            new Streams.Asked(
                                    named.isEmpty() ? Optional.empty() : Optional.of(fixed),
                                    forwarded(context),
                                    false,
                                    traffic.account(context.request()),
                                    false));
        }
    }

    void refuse(RoutingContext context) {
        Body.refuse(
                ClientRequest.begin(context, settings.requestTimeout()),
                settings,
                Problem.methodNotAllowed("GET, POST"));
    }

    private Map<String, String> forwarded(RoutingContext context) {
        return ClientRequest.forwarded(context.request().headers(), settings.forwarded());
    }

    private static @Nullable Problem beforeBody(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (!MediaTypes.isJsonBody(type)) {
            return new Problem(
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "The body must be JSON in UTF-8. Send the header Content-Type:"
                            + " application/json.");
        }
        String encoding = context.request().getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Problem.ENCODED_BODY;
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

    private void answer(ClientRequest client, RequestReader.Outcome outcome) {
        RoutingContext context = client.context();
        switch (outcome) {
            case RequestReader.Outcome.Unreadable(Problem problem) ->
                    Answers.problem(context, problem);
            case RequestReader.Outcome.Read(GraphQLRequest request) -> {
                List<String> named = context.request().headers().getAll(AsOf.HEADER);
                switch (AsOf.of(named, clock.instant())) {
                    case AsOf.Refused(Problem problem) -> Answers.problem(context, problem);
                    case AsOf.Fixed fixed -> admitted(client, request, fixed, !named.isEmpty());
                }
            }
        }
    }

    /**
     * Every request passes here after it was read and before the engine sees it; it has ended when
     * the presence of its client has.
     */
    private void admitted(
            ClientRequest client, GraphQLRequest request, AsOf.Fixed asOf, boolean named) {
        RoutingContext context = client.context();
        var asked =
                new Streams.Asked(
                        named ? Optional.of(asOf) : Optional.empty(),
                        forwarded(context),
                        context.request().method().equals(HttpMethod.GET),
                        traffic.account(context.request()),
                        "estimate".equalsIgnoreCase(context.request().getHeader(COST)));
        if (gateway.supergraphSdl().isEmpty()) {
            Answers.problem(context, Problem.NOT_READY);
        } else if (MediaTypes.prefersStream(context.request().getHeader("Accept"))) {
            stream(client, request, asked);
        } else {
            execute(client, request, asOf, asked);
        }
    }

    private void stream(ClientRequest client, GraphQLRequest request, Streams.Asked asked) {
        EventStreamAnswer answer = EventStreamAnswer.begin(client, streamSettings.keepAlive());
        streams.open(request, asked, client.presence())
                .whenComplete((answers, failure) -> answer.take(answers, failure));
    }

    private void execute(
            ClientRequest client, GraphQLRequest request, AsOf.Fixed asOf, Streams.Asked asked) {
        RoutingContext context = client.context();
        boolean mayStream = MediaTypes.acceptsStream(context.request().getHeader("Accept"));
        gateway.execute(request, Streams.around(asOf, asked, client.life()))
                .whenComplete((response, failure) -> {
                    if (failure == null && mayStream && Streams.isNeeded(response)) {
                        stream(client, request, asked);
                    } else if (failure == null) {
                        asked.account().tell(context.response().headers());
                        write(context, response);
                    } else {
                        LOG.errorf("A request failed inside the engine: %s", failure);
                        Answers.problem(context, Problem.INTERNAL);
                    }
                });
    }

    private void write(RoutingContext context, GraphQLResponse response) {
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
                    case GraphQLResponse.Refused refused -> status(context, refused, type);
                };
        Answers.expectTaken(
                context.vertx(),
                context.request(),
                Answers.bytes(context, status, type, response.toJson()),
                settings.takeTimeout());
    }

    /**
     * Older clients expect 200 where the request is at fault; a refusal to wait for is never 200.
     */
    private static int status(
            RoutingContext context, GraphQLResponse.Refused refused, String type) {
        RefusalStatus refusal = RefusalStatus.of(refused);
        if (refusal.isOfTheRequest()) {
            return type.equals(MediaTypes.JSON) ? 200 : refusal.status();
        }
        if (refusal.retryAfter() > 0) {
            context.response().putHeader("Retry-After", Long.toString(refusal.retryAfter()));
        }
        return refusal.status();
    }

    private static boolean isQueryOnly(GraphQLResponse.Refused refused) {
        return refused.errors().stream()
                .anyMatch(error -> Gateway.QUERY_ONLY.equals(error.extensions().get("code")));
    }
}
