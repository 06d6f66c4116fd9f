package org.jingkai.subgraph.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.spi.EventingService;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.http.ValueCount;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the GraphQL library: sets defaults up, logs faults of ours and not mistakes of a
 * client.
 */
public final class RequestEvents implements EventingService {

    private static final Logger LOG = Logger.getLogger(RequestEvents.class);

    @Override
    @SuppressWarnings("NullAway") // null means that the service is always on
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return builder.instrumentation(
                new ChainedInstrumentation(
                        new ValueCount(), new ArgumentChecks(), new DatabaseFailures()));
    }

    @Override
    public void errorDataFetch(Context context, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (!(cause instanceof RequestProblem)) {
            LOG.errorf(cause, "could not answer the field %s", context.getFieldName());
        }
    }
}
