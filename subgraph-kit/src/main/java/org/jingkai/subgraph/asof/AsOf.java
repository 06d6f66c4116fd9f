package org.jingkai.subgraph.asof;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The instant as of which the current request reads; fixed once per request. */
@RequestScoped
public class AsOf {

    private final Instant instant;

    @Inject
    AsOf(CurrentVertxRequest request) {
        RoutingContext current = request.getCurrent();
        Instant fixed = current == null ? null : current.get(AsOfFilter.INSTANT);
        this.instant = fixed == null ? AsOfInstant.parse(null, Clock.systemUTC()) : fixed;
    }

    public Instant instant() {
        return instant;
    }
}
