package org.jingkai.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jingkai.gateway.http.HttpSettings.Switches;
import org.jingkai.gateway.pipeline.Gateway;

/** Lays the addresses of the gateway; everything behind them runs on the event loop. */
@Singleton
public class Routes {

    /** Before every route of the platform that answers. */
    private static final int FIRST = -1_000_000;

    private static final String METRICS = "/q/metrics";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Gateway gateway;
    private final HttpSettings settings;
    private final StreamSettings streams;
    private final Traffic traffic;
    private final Scrape scrape;

    Routes(
            Gateway gateway,
            HttpSettings settings,
            StreamSettings streams,
            Traffic traffic,
            Scrape scrape) {
        this.scrape = scrape;
        this.gateway = gateway;
        this.settings = settings;
        this.streams = streams;
        this.traffic = traffic;
    }

    void lay(@Observes Router router) {
        Switches switches = settings.switches();
        Visibility visibility = new Visibility(switches.listensLocally());
        Bodies bodies = new Bodies(settings.maxBodies());
        router.route().order(FIRST).handler(Headers::secure);
        router.route()
                .order(FIRST + 1)
                .handler(context -> {
                    if (Headers.isPage(context.request().path())
                            && !visibility.isShown(switches.graphiql(), context.request())) {
                        Answers.problem(
                                context, Problem.switchedOff("jingkai.gateway.http.graphiql"));
                    } else {
                        context.next();
                    }
                });
        var graphql =
                new GraphQlEndpoint(
                        gateway, settings, streams, bodies, traffic, InstantSource.system());
        router.route(HttpMethod.POST, "/graphql").handler(graphql::post);
        router.route(HttpMethod.GET, "/graphql").handler(graphql::get);
        router.route("/graphql").handler(graphql::refuse);
        var explain = new ExplainEndpoint(gateway, settings, bodies);
        router.route("/explain")
                .handler(visibility.guard(switches.explain(), "jingkai.gateway.http.explain"));
        router.route(HttpMethod.POST, "/explain").handler(explain::post);
        router.route("/explain").handler(explain::refuse);
        router.route(METRICS)
                .handler(visibility.guard(switches.metrics(), "jingkai.gateway.http.metrics"));
        router.route(HttpMethod.GET, METRICS)
                .handler(context ->
                        context.response()
                                .putHeader("Content-Type", PROMETHEUS)
                                .end(scrape.text()));
        router.route("/schema.graphqls")
                .handler(visibility.guard(switches.schema(), "jingkai.gateway.http.schema"));
        schema(router, "/schema.graphqls", new SchemaEndpoint(gateway::apiSdl));
        router.route("/supergraph.graphqls")
                .handler(
                        visibility.guard(switches.supergraph(), "jingkai.gateway.http.supergraph"));
        schema(router, "/supergraph.graphqls", new SchemaEndpoint(gateway::supergraphSdl));
    }

    private static void schema(Router router, String path, SchemaEndpoint endpoint) {
        router.route(HttpMethod.GET, path).handler(endpoint::get);
        router.route(HttpMethod.HEAD, path).handler(endpoint::get);
        router.route(path).handler(endpoint::refuse);
    }
}
