package org.jingkai.zones.policy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** A measure of a policy plan. */
@Type("PolicyMeasure")
@Description("A measure of a policy plan.")
public record PolicyMeasure(
        @Ignore @Nullable AreaKey areaKey,
        @Nullable @Description("Official number of the measure; null while it is not known.")
                Integer ordinal,
        @Ignore LocalizedName titles,
        @Nullable @Description("What it is about, in English; null if not described.")
                String summary,
        @NonNull @Description("The document that names the measure.") Source source,
        @NonNull @Description("The release in which the measure became known.") Release release) {}
