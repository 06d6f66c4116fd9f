package org.jingkai.zones.evaluation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of ranks. */
@Type("ZoneEvaluationConnection")
@Description("A page of ranks.")
public record ZoneEvaluationConnection(
        @NonNull @Description("The ranks of the page.") List<@NonNull ZoneEvaluation> nodes,
        @NonNull @Description("The ranks of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many ranks the whole list has.") int totalCount) {

    /** A rank with its cursor. */
    @Type("ZoneEvaluationEdge")
    @Description("A rank and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The rank.") ZoneEvaluation node) {}

    static ZoneEvaluationConnection of(Page<ZoneEvaluation> page) {
        return new ZoneEvaluationConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
