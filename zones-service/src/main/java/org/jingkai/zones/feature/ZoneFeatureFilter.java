package org.jingkai.zones.feature;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Which features are wanted; every given part must hold. */
@Input("ZoneFeatureFilter")
@Description("Which features are wanted. Every given part must hold.")
public record ZoneFeatureFilter(
        @Nullable
                @Description(
                        "Text that occurs in the name or description, in either language; case does"
                                + " not matter.")
                String search,
        @Nullable @Description("What kind of thing it is.") ZoneFeatureKind kind,
        @Nullable @Id @Description("Code of a zone.") String zone,
        @Nullable @Id @Description("Code of a region; what is in the regions in it counts too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Description("Whether it is said of all national zones.") Boolean allZones) {

    static final ZoneFeatureFilter ALL = of(null);

    static ZoneFeatureFilter of(@Nullable ZoneFeatureKind kind) {
        return new ZoneFeatureFilter(null, kind, null, null, null, null);
    }

    boolean holds(FeatureFact fact) {
        return SearchText.of(search).isIn(fact.nameZh, fact.nameEn, fact.description)
                && (kind == null || kind == fact.kind)
                && (zone == null || zone.equals(fact.zoneCode))
                && RegionScope.of(region, direct).holds(fact.regionCode)
                && (allZones == null || allZones == fact.ofAllZones());
    }
}
