package org.jingkai.zones.zone;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a zone has national status. */
@Enum("ZoneStatus")
@Description("Whether a zone has national status.")
public enum ZoneStatus {
    @Description("Has national status.")
    ACTIVE,
    @Description("Has lost national status.")
    DELISTED,
    @Description("The lists disagree.")
    UNCERTAIN
}
