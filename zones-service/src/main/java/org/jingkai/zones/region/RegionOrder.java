package org.jingkai.zones.region;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jingkai.subgraph.language.Language;

/** The order of a list of regions. */
@Enum("RegionOrder")
@Description("The order of a list of regions.")
public enum RegionOrder {
    @Description("By code, which keeps a province and what lies in it together.")
    CODE,
    @Description("By English name.")
    NAME,
    @Description("Provinces first, then prefectures, then counties; by code within each.")
    LEVEL;

    Comparator<Region> comparator() {
        Comparator<Region> byCode = Comparator.comparing(Region::code);
        return switch (this) {
            case CODE -> byCode;
            case NAME ->
                    Comparator.<Region, String>comparing(region -> region.names().in(Language.EN))
                            .thenComparing(byCode);
            case LEVEL -> Comparator.comparing(Region::level).thenComparing(byCode);
        };
    }
}
