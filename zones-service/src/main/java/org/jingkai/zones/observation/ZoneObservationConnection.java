package org.jingkai.zones.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of observations. */
@Type("ZoneObservationConnection")
@Description("A page of observations.")
public record ZoneObservationConnection(
        @NonNull @Description("The observations of the page.") List<@NonNull ZoneObservation> nodes,
        @NonNull @Description("The observations of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many observations the whole list has.") int totalCount) {

    /** An observation with its cursor. */
    @Type("ZoneObservationEdge")
    @Description("An observation and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The observation.") ZoneObservation node) {}

    static ZoneObservationConnection of(Page<ZoneObservation> page) {
        return new ZoneObservationConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
