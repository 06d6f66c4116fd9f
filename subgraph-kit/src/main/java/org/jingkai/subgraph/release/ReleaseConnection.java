package org.jingkai.subgraph.release;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of releases. */
@Type("ReleaseConnection")
@Shareable
@Description("A page of releases.")
public record ReleaseConnection(
        @NonNull @Description("The releases of the page.") List<@NonNull Release> nodes,
        @NonNull @Description("The releases of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many releases the whole list has.") int totalCount) {

    /** A release with its cursor. */
    @Type("ReleaseEdge")
    @Shareable
    @Description("A release and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The release.") Release node) {}

    /** The connection of a page. */
    public static ReleaseConnection of(Page<Release> page) {
        return new ReleaseConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
