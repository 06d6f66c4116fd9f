package org.jingkai.inspection.circular;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of cases. */
@Type("CircularCaseConnection")
@Description("A page of cases.")
public record CircularCaseConnection(
        @NonNull @Description("The cases of the page.") List<@NonNull CircularCase> nodes,
        @NonNull @Description("The cases of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many cases the whole list has.") int totalCount) {

    /** A case with its cursor. */
    @Type("CircularCaseEdge")
    @Description("A case and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The case.") CircularCase node) {}

    static CircularCaseConnection of(Page<CircularCase> page) {
        return new CircularCaseConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
