package org.jingkai.inspection.round;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.inspection.region.Region;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** One target of one round. */
@Type("Inspection")
@Description("One target of one inspection round.")
public record Inspection(
        @Ignore String roundId,
        @Ignore int ordinal,
        @Ignore LocalizedName names,
        @NonNull @Description("What the target is.") TargetKind kind,
        @NonNull @Description("How the target is inspected.") InspectionMode mode,
        @Nullable @Description("The region, if the target is a place.") Region region,
        @NonNull @Description("The document that names the target.") Source source,
        @NonNull @Description("The release in which the target became known.") Release release) {}
