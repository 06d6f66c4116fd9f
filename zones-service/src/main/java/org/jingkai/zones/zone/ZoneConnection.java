package org.jingkai.zones.zone;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of zones. */
@Type("ZoneConnection")
@Description("A page of zones.")
public record ZoneConnection(
        @NonNull @Description("The zones of the page.") List<@NonNull Zone> nodes,
        @NonNull @Description("The zones of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many zones the whole list has.") int totalCount) {

    /** A zone with its cursor. */
    @Type("ZoneEdge")
    @Description("A zone and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The zone.") Zone node) {}

    static ZoneConnection of(Page<Zone> page) {
        return new ZoneConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
