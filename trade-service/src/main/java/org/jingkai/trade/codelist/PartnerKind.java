package org.jingkai.trade.codelist;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a trading partner is. */
@Enum("PartnerKind")
@Description("What a trading partner is.")
public enum PartnerKind {
    @Description("A country, a region or a residual of the customs list.")
    COUNTRY,
    @Description("A group of countries. Blocs overlap each other and must not be added up.")
    BLOC
}
