package org.jingkai.zones.region;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of regions. */
@Type("RegionConnection")
@Description("A page of regions.")
public record RegionConnection(
        @NonNull @Description("The regions of the page.") List<@NonNull Region> nodes,
        @NonNull @Description("The regions of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many regions the whole list has.") int totalCount) {

    /** A region with its cursor. */
    @Type("RegionEdge")
    @Description("A region and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The region.") Region node) {}

    static RegionConnection of(Page<Region> page) {
        return new RegionConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
