package org.jingkai.zones.zone;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How the region of a zone was found. */
@Enum("ZoneLocationBasis")
@Description("How the region of a zone was found.")
public enum ZoneLocationBasis {
    @Description("The name of the zone holds the place.")
    NAME,
    @Description("Found from its coordinates.")
    GEOCODE,
    @Description("Stated by the source.")
    SOURCE_TEXT,
    @Description("Generally known.")
    GENERAL_KNOWLEDGE
}
