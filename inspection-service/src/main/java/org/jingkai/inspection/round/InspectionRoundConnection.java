package org.jingkai.inspection.round;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of inspection rounds. */
@Type("InspectionRoundConnection")
@Description("A page of inspection rounds.")
public record InspectionRoundConnection(
        @NonNull @Description("The rounds of the page.") List<@NonNull InspectionRound> nodes,
        @NonNull @Description("The rounds of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many rounds the whole list has.") int totalCount) {

    /** A round with its cursor. */
    @Type("InspectionRoundEdge")
    @Description("An inspection round and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The round.") InspectionRound node) {}

    static InspectionRoundConnection of(Page<InspectionRound> page) {
        return new InspectionRoundConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
