package org.jingkai.zones.region;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The level of a region in the administrative divisions; a later constant lies in an earlier. */
@Enum("RegionLevel")
@Description("The level of a region in the administrative divisions.")
public enum RegionLevel {
    @Description("A province, autonomous region, municipality or special administrative region.")
    PROVINCE,
    @Description("A city, prefecture or league of prefecture level.")
    PREFECTURE,
    @Description("A district, county or city of county level.")
    COUNTY
}
