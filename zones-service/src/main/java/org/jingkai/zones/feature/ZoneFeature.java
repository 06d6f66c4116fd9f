package org.jingkai.zones.feature;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.region.Region;
import org.jspecify.annotations.Nullable;

/** Something that a zone, a region or all zones are known for. */
@Type("ZoneFeature")
@Description("Something that a zone, a region or all national zones are known for.")
public record ZoneFeature(
        @NonNull @Description("What kind of thing it is.") ZoneFeatureKind kind,
        @Ignore LocalizedName names,
        @Nullable @Description("What it is, in English; null if not described.") String description,
        @Nullable @Description("Year from which it stands; null if not stated.") String since,
        @NonNull @Description("Whether it is said of all national zones.") boolean allZones,
        @Ignore @Nullable String zoneCode,
        @Nullable @Description("Where it is; null if it is said of all national zones.")
                Region region,
        @NonNull @Description("The document that names it.") Source source,
        @NonNull @Description("The release in which it became known.") Release release) {}
