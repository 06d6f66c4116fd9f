package org.jingkai.subgraph.figure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Observation status. Source: SDMX code list CL_OBS_STATUS, as full words. */
@Enum("ObservationStatus")
@Description("Observation status after the SDMX code list CL_OBS_STATUS.")
public enum ObservationStatus {
    @Description("A: normal value.")
    NORMAL("A"),
    @Description("P: provisional value, a first release.")
    PROVISIONAL("P"),
    @Description("R: revised value; differs from the first release.")
    REVISED("R"),
    @Description("E: estimated value.")
    ESTIMATED("E"),
    @Description("M: missing value.")
    MISSING("M");

    private final String code;

    ObservationStatus(String code) {
        this.code = code;
    }

    /** The SDMX code, one letter. */
    public String code() {
        return code;
    }
}
