package org.jingkai.inspection.round;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How a target is inspected. */
@Enum("InspectionMode")
@Description("How a target is inspected.")
public enum InspectionMode {
    @Description("Routine inspection (常规巡视).")
    ROUTINE,
    @Description("Inspected together with the province it lies in (提级联动).")
    JOINT,
    @Description("Special inspection on one subject (专项巡视).")
    SPECIAL,
    @Description("Look back at an earlier inspection (回头看).")
    LOOK_BACK,
    @Description("Mobile inspection at short notice (机动巡视).")
    MOBILE,
    @Description("Raised to the central level (提级巡视).")
    UPGRADED
}
