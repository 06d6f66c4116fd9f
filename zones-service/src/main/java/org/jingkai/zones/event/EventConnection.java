package org.jingkai.zones.event;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of events. */
@Type("EventConnection")
@Description("A page of events.")
public record EventConnection(
        @NonNull @Description("The events of the page.") List<@NonNull Event> nodes,
        @NonNull @Description("The events of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many events the whole list has.") int totalCount) {

    /** An event with its cursor. */
    @Type("EventEdge")
    @Description("An event and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The event.") Event node) {}

    static EventConnection of(Page<Event> page) {
        return new EventConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
