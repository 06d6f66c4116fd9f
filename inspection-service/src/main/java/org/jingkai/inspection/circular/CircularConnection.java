package org.jingkai.inspection.circular;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of circulars. */
@Type("CircularConnection")
@Description("A page of circulars.")
public record CircularConnection(
        @NonNull @Description("The circulars of the page.") List<@NonNull Circular> nodes,
        @NonNull @Description("The circulars of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many circulars the whole list has.") int totalCount) {

    /** A circular with its cursor. */
    @Type("CircularEdge")
    @Description("A circular and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The circular.") Circular node) {}

    static CircularConnection of(Page<Circular> page) {
        return new CircularConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
