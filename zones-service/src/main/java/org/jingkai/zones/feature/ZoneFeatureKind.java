package org.jingkai.zones.feature;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What kind of thing a zone is known for. */
@Enum("ZoneFeatureKind")
@Description("What kind of thing a zone is known for.")
public enum ZoneFeatureKind {
    @Description("A laboratory, a facility or a result of research.")
    INNOVATION_PLATFORM,
    @Description("An industry that turns green or smart.")
    GREEN_TRANSFORMATION,
    @Description("A cluster or chain of industry.")
    INDUSTRY_CLUSTER,
    @Description("An industry that is being built up.")
    FUTURE_INDUSTRY,
    @Description("Cooperation with other countries.")
    INTERNATIONAL_COOPERATION,
    @Description("A pilot of reform.")
    REFORM_PILOT
}
