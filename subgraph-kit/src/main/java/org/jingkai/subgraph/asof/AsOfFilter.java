package org.jingkai.subgraph.asof;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jingkai.subgraph.error.RequestProblem;

/** Fixes the instant of a GraphQL request before anything of it runs, or refuses the request. */
@ApplicationScoped
public class AsOfFilter {

    static final String INSTANT = "jingkai.as-of";

    private static final int BEFORE_GRAPHQL = 100;

    void register(@Observes Filters filters) {
        filters.register(this::fix, BEFORE_GRAPHQL);
    }

    private void fix(RoutingContext context) {
        if (!context.normalizedPath().startsWith("/graphql")) {
            context.next();
            return;
        }
        try {
            String header = context.request().getHeader(AsOfInstant.HEADER);
            context.put(INSTANT, AsOfInstant.parse(header, Clock.systemUTC()));
        } catch (RequestProblem problem) {
            refuse(context, problem);
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context, RequestProblem problem) {
        JsonObject error =
                new JsonObject()
                        .put("message", problem.getMessage())
                        .put("extensions", new JsonObject().put("code", problem.code().name()));
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/graphql-response+json; charset=utf-8")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
