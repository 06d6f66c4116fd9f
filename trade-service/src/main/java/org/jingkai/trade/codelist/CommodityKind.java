package org.jingkai.trade.codelist;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a commodity code stands for. */
@Enum("CommodityKind")
@Description("What a commodity code stands for.")
public enum CommodityKind {
    @Description("A named group of the customs releases. Groups overlap and must not be added up.")
    GROUP,
    @Description("A section of the Harmonized System, S01 to S21.")
    HS_SECTION,
    @Description("A chapter of the Harmonized System, two digits.")
    HS_CHAPTER,
    @Description("A heading of the Harmonized System, four digits.")
    HS_HEADING,
    @Description("A subheading of the Harmonized System, six digits.")
    HS_SUBHEADING
}
