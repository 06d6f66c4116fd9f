package org.jingkai.subgraph.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jingkai.subgraph.error.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The way of a GraphQL request into the service: {@code POST /graphql} with a JSON body. */
@ApplicationScoped
public class GraphqlRoute {

    private static final String PATH = "/graphql";
    private static final int AFTER_THE_INSTANT = 90;

    private final Execution execution;
    private final ServiceLimits limits;
    private final Admission admission;
    private final ExecutorService workers;
    private final AtomicLong bodies = new AtomicLong();
    private final AtomicLong values = new AtomicLong();

    GraphqlRoute(Execution execution, ServiceLimits limits) {
        this.execution = execution;
        this.limits = limits;
        this.admission = new Admission(limits.maxExecuting(), limits.maxWaiting());
        this.workers =
                Executors.newFixedThreadPool(
                        limits.maxExecuting(),
                        Thread.ofPlatform().daemon().name("graphql-", 1).factory());
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_INSTANT);
    }

    private void handle(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        if (!path.equals(PATH) && !path.equals(PATH + "/")) {
            exchange.next();
            return;
        }
        Refusal refusal = refusal(exchange);
        if (refusal != null) {
            refusal.send(exchange.request());
            return;
        }
        Budget budget = new Budget(limits.maxRows(), limits.maxRowsInAll(), values);
        new Call(exchange, budget, execution, limits, admission, workers, bodies).receive();
    }

    private @Nullable Refusal refusal(RoutingContext exchange) {
        if (!exchange.request().method().equals(HttpMethod.POST)) {
            exchange.response().putHeader("Allow", "POST");
            return Refusal.of(
                    405, ProblemCode.BAD_REQUEST, "Send operations with POST, not another method.");
        }
        String type = exchange.request().getHeader("Content-Type");
        if (type != null && !isJson(type.toLowerCase(Locale.ROOT))) {
            return Refusal.of(
                    415,
                    ProblemCode.BAD_REQUEST,
                    "Send the body as Content-Type application/json.");
        }
        return null;
    }

    private static boolean isJson(String type) {
        return type.startsWith("application/json")
                || type.startsWith("application/graphql-response+json");
    }
}
