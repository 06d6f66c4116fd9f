package org.jingkai.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of trading partners. */
@Type("PartnerConnection")
@Description("A page of trading partners.")
public record PartnerConnection(
        @NonNull @Description("The items of the page.") List<@NonNull Partner> nodes,
        @NonNull @Description("The items of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many items the whole list has.") int totalCount) {

    /** An item with its cursor. */
    @Type("PartnerEdge")
    @Description("An item and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The item.") Partner node) {}

    static PartnerConnection of(Page<Partner> page) {
        return new PartnerConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
