package org.jingkai.zones.observation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a figure is of. */
@Enum("ZoneSubject")
@Description("What a figure is of.")
public enum ZoneSubject {
    @Description("Of all national zones together.")
    ALL_ZONES,
    @Description("Of one zone.")
    ONE_ZONE
}
