package org.jingkai.zones.evaluation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;

/** The rank of a zone in a yearly assessment. */
@Type("ZoneEvaluation")
@Description("The rank of a zone in the yearly assessment of national zones.")
public record ZoneEvaluation(
        @NonNull
                @Description(
                        "Year of the exercise; the data assessed are those of the year before.")
                int year,
        @NonNull @Description("What was ranked.") ZoneMetric metric,
        @NonNull @Description("The place, from 1.") int rank,
        @NonNull @Id @Description("Code of the zone.") String zoneCode,
        @NonNull @Description("How the rank is known.") EvaluationBasis basis,
        @NonNull @Description("The document that states the rank.") Source source,
        @NonNull @Description("The release in which the rank became known.") Release release) {}
