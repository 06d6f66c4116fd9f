package org.jingkai.zones.feature;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.page.Page;
import org.jingkai.subgraph.page.PageInfo;

/** A page of features. */
@Type("ZoneFeatureConnection")
@Description("A page of features.")
public record ZoneFeatureConnection(
        @NonNull @Description("The features of the page.") List<@NonNull ZoneFeature> nodes,
        @NonNull @Description("The features of the page with their cursors.")
                List<@NonNull Edge> edges,
        @NonNull @Description("Where the page stands in the list.") PageInfo pageInfo,
        @NonNull @Description("How many features the whole list has.") int totalCount) {

    /** A feature with its cursor. */
    @Type("ZoneFeatureEdge")
    @Description("A feature and its place in the list.")
    public record Edge(
            @NonNull @Description("The place in the list, for after.") String cursor,
            @NonNull @Description("The feature.") ZoneFeature node) {}

    static ZoneFeatureConnection of(Page<ZoneFeature> page) {
        return new ZoneFeatureConnection(
                page.items(), page.edges(Edge::new), page.pageInfo(), page.totalCount());
    }
}
