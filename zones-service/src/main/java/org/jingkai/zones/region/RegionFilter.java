package org.jingkai.zones.region;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which regions are wanted; every given part must hold. */
@Input("RegionFilter")
@Description("Which regions are wanted. Every given part must hold.")
public record RegionFilter(
        @Nullable
                @Description(
                        "Text that occurs in the name, in either language; case does not matter.")
                String search,
        @Nullable @Id @Description("Only regions with these codes.") List<String> codes,
        @Nullable @Description("The level of the region.") RegionLevel level,
        @Nullable @Id @Description("Code of the region directly above.") String parent,
        @Nullable @Id @Description("Code of the province in which it lies, or which it is.")
                String province,
        @Nullable @Description("Whether it is a city of subprovincial rank.") Boolean subprovincial,
        @Nullable @Description("Whether a zone of any status stands in it or in a region in it.")
                Boolean hasZones) {

    static final RegionFilter ALL = new RegionFilter(null, null, null, null, null, null, null);
}
