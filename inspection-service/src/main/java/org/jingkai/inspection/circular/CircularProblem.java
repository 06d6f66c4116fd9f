package org.jingkai.inspection.circular;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The kind of formalism that a case shows. */
@Enum("CircularProblem")
@Description("The kind of formalism that a case shows.")
public enum CircularProblem {
    @Description("Documents passed on or copied without need.")
    DOCUMENT_COPYING,
    @Description("Pressure for numbers that leads to invented ones.")
    DATA_PRESSURE,
    @Description("A project begun without permits, funds or demand.")
    BLIND_PROJECT,
    @Description("A project for show.")
    VANITY_PROJECT,
    @Description("Rectification on paper only.")
    SHAM_RECTIFICATION,
    @Description("An assessment that goes on under another name.")
    DISGUISED_ASSESSMENT,
    @Description("Awards, models or certificates outside the approved list.")
    UNAUTHORISED_CAMPAIGN,
    @Description("False figures in reports.")
    FALSE_REPORTING,
    @Description("Another kind.")
    OTHER
}
