package org.jingkai.zones.zone;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Where the code of a zone comes from. */
@Enum("ZoneCodeBasis")
@Description("Where the code of a zone comes from.")
public enum ZoneCodeBasis {
    @Description("The catalogue of development zones of 2018.")
    CATALOGUE_2018,
    @Description("Given here until an official code is known; begins with P.")
    PROVISIONAL
}
