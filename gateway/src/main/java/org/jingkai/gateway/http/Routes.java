package org.jingkai.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jingkai.gateway.pipeline.Gateway;

/** Lays the addresses of the gateway; everything behind them runs on the event loop. */
@Singleton
public class Routes {

    private final Gateway gateway;
    private final HttpSettings settings;
    private final StreamSettings streams;

    Routes(Gateway gateway, HttpSettings settings, StreamSettings streams) {
        this.gateway = gateway;
        this.settings = settings;
        this.streams = streams;
    }

    void lay(@Observes Router router) {
        var graphql = new GraphQlEndpoint(gateway, settings, streams, InstantSource.system());
        router.route(HttpMethod.POST, "/graphql").handler(graphql::post);
        router.route(HttpMethod.GET, "/graphql").handler(graphql::get);
        router.route("/graphql").handler(graphql::refuse);
        var explain = new ExplainEndpoint(gateway, settings);
        router.route(HttpMethod.POST, "/explain").handler(explain::post);
        router.route("/explain").handler(explain::refuse);
        schema(router, "/schema.graphqls", new SchemaEndpoint(gateway::apiSdl));
        schema(router, "/supergraph.graphqls", new SchemaEndpoint(gateway::supergraphSdl));
    }

    private static void schema(Router router, String path, SchemaEndpoint endpoint) {
        router.route(HttpMethod.GET, path).handler(endpoint::get);
        router.route(HttpMethod.HEAD, path).handler(endpoint::get);
        router.route(path).handler(endpoint::refuse);
    }
}
