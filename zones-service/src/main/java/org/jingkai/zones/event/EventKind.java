package org.jingkai.zones.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What kind of event it is. */
@Enum("EventKind")
@Description("What kind of event it is.")
public enum EventKind {
    @Description("Zones are set up.")
    FOUNDING,
    @Description("An instruction of the leadership.")
    INSTRUCTION,
    @Description("A policy is issued.")
    POLICY,
    @Description("The result of an assessment is published.")
    EVALUATION,
    @Description("A discussion is held.")
    ROUNDTABLE,
    @Description("An enterprise announces a plan.")
    INVESTMENT_PLAN,
    @Description("A place is photographed.")
    PHOTOGRAPH,
    @Description("A press conference is held.")
    PRESS_CONFERENCE,
    @Description("Countries talk about trade.")
    TRADE_TALKS,
    @Description("A zone loses national status.")
    DELISTING
}
