package org.jingkai.subgraph.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import org.jingkai.subgraph.http.ServiceLimits;
import org.jingkai.subgraph.http.ValueCount;
import org.jspecify.annotations.Nullable;

/** Sets the GraphQL library up: a budget for each request, checks of each field's arguments. */
public final class RequestEvents implements EventingService {

    @Override
    @SuppressWarnings("NullAway") // null means that the service is always on
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        ServiceLimits limits = CDI.current().select(ServiceLimits.class).get();
        return builder.instrumentation(
                new ChainedInstrumentation(
                        new ValueCount(), new ArgumentChecks(limits.arguments())));
    }
}
