package org.jingkai.zones.indicator;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/** An entry of the dictionary of indicators. */
@Type("Indicator")
@Description("What a figure of a zone, of all zones or of an enterprise measures.")
public record Indicator(
        @NonNull @Id @Description("Identifier, such as GDP.") String id,
        @Ignore int ordinal,
        @Ignore LocalizedName names,
        @NonNull @Description("The unit in which it is usually stated; a figure has its own.")
                Unit defaultUnit,
        @Nullable @Description("What is measured, in English; null if not described.")
                String description) {}
