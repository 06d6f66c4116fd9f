package org.jingkai.zones.zone;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A national economic and technological development zone.
 *
 * <p>Only the key is non-null in the schema: an answer that knows the key from another service
 * keeps it when this one is down.
 */
@Type("Zone")
@Key(fields = @FieldSet("code"))
@Description("A national economic and technological development zone.")
public record Zone(
        @NonNull
                @Id
                @Description(
                        "Code of the 2018 catalogue such as G321090, or a provisional one such as"
                                + " P32001.")
                String code,
        @Ignore LocalizedName names,
        @Description("Short name in Chinese.") String shortName,
        @Description("Other and former names in Chinese.") List<String> aliases,
        @Description("The most specific region that is known.") Region region,
        @Description("The province in which it lies.") Region province,
        @Description("Month in which it was approved as a national zone, such as 1994-02.")
                String approvedOn,
        @Nullable @Description("Area as approved; null if not published.") Figure area,
        @Description("Leading industries as approved, in Chinese.") List<String> leadingIndustries,
        @Description("Whether it has national status.") ZoneStatus status,
        @Description("The document that shows the status.") Source statusSource,
        @Description("Where the code comes from.") ZoneCodeBasis codeBasis,
        @Description("How the region was found.") ZoneLocationBasis locationBasis,
        @Description("The document that describes the zone.") Source source,
        @Description("The release in which this version of the record became known.")
                Release release) {}
