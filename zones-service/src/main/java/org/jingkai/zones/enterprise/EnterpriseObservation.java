package org.jingkai.zones.enterprise;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** A figure of an enterprise. */
@Type("EnterpriseObservation")
@Description("A figure of an enterprise, as one source states it.")
public record EnterpriseObservation(
        @NonNull @Description("What is measured.") Indicator indicator,
        @NonNull @Description("The period, such as 2024.") String period,
        @NonNull @Description("The number.") Figure figure,
        @Nullable @Description("What has to be known to read it, in English.") String note,
        @NonNull @Description("The document that states the figure.") Source source,
        @NonNull @Description("The release in which the figure became known.") Release release) {}
