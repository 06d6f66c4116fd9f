package org.jingkai.trade.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of observations. */
@Type("TradeObservationConnection")
@Description("A page of observations.")
public record TradeObservationConnection(
        @Ignore TradeObservationFilter filter,
        @NonNull @Description("The items of the page.") List<@NonNull TradeObservation> nodes,
        @NonNull @Description("The items of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many items the whole list has.") int totalCount) {

    /** An item with its cursor. */
    @Type("TradeObservationEdge")
    @Description("An item and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The item.") TradeObservation node) {}

    static TradeObservationConnection of(
            TradeObservationFilter filter, Page<TradeObservation> page) {
        return new TradeObservationConnection(
                filter, page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
