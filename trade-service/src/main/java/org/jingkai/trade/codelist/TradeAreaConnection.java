package org.jingkai.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of areas that customs count by themselves. */
@Type("TradeAreaConnection")
@Description("A page of areas that customs count by themselves.")
public record TradeAreaConnection(
        @NonNull @Description("The items of the page.") List<@NonNull TradeArea> nodes,
        @NonNull @Description("The items of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many items the whole list has.") int totalCount) {

    /** An item with its cursor. */
    @Type("TradeAreaEdge")
    @Description("An item and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The item.") TradeArea node) {}

    static TradeAreaConnection of(Page<TradeArea> page) {
        return new TradeAreaConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
