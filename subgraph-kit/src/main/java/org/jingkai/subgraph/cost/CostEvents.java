package org.jingkai.subgraph.cost;

import graphql.GraphQL;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** Lets the GraphQL library answer from the schema that says what it costs. */
public final class CostEvents implements EventingService {

    @Override
    @SuppressWarnings("NullAway") // null means that the service is always on
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return builder.schema(CDI.current().select(CostedSchema.class).get().schema());
    }
}
