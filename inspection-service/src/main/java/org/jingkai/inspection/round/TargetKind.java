package org.jingkai.inspection.round;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a target of an inspection is. */
@Enum("InspectionTargetKind")
@Description("What a target of an inspection is.")
public enum TargetKind {
    @Description("A province-level unit.")
    PROVINCE,
    @Description("A city of subprovincial rank.")
    SUBPROVINCIAL_CITY,
    @Description("Another city.")
    CITY,
    @Description("A ministry or another central body.")
    MINISTRY,
    @Description("A state-owned enterprise.")
    SOE,
    @Description("A bank, an insurer or a financial regulator.")
    FINANCIAL,
    @Description("A university.")
    UNIVERSITY,
    @Description("Anything else, the Xinjiang Production and Construction Corps among them.")
    OTHER
}
