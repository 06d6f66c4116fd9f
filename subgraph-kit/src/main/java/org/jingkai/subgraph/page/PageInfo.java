package org.jingkai.subgraph.page;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. Source: GraphQL Cursor Connections Specification. */
@Type("PageInfo")
@Shareable
@Description("Where a page stands in its list, after the GraphQL Cursor Connections Specification.")
public record PageInfo(
        @NonNull @Description("Whether the list goes on after this page.") boolean hasNextPage,
        @NonNull @Description("Whether the list begins before this page.") boolean hasPreviousPage,
        @Nullable @Description("Cursor of the first item; null for an empty page.")
                String startCursor,
        @Nullable @Description("Cursor of the last item, for after; null for an empty page.")
                String endCursor) {}
