package org.jingkai.zones.enterprise;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of enterprises. */
@Type("EnterpriseConnection")
@Description("A page of enterprises.")
public record EnterpriseConnection(
        @NonNull @Description("The enterprises of the page.") List<@NonNull Enterprise> nodes,
        @NonNull @Description("The enterprises of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many enterprises the whole list has.") int totalCount) {

    /** An enterprise with its cursor. */
    @Type("EnterpriseEdge")
    @Description("An enterprise and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The enterprise.") Enterprise node) {}

    static EnterpriseConnection of(Page<Enterprise> page) {
        return new EnterpriseConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
