package org.jingkai.inspection.circular;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.inspection.region.Region;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** One case of one circular. */
@Type("CircularCase")
@Description("One case of one circular.")
public record CircularCase(
        @Ignore CaseKey key,
        @NonNull @Description("Number of the case in the circular, from 1.") int ordinal,
        @Ignore LocalizedName subjectNames,
        @Ignore @Nullable LocalizedName summaries,
        @NonNull @Description("The kind of formalism.") CircularProblem problem,
        @Nullable @Description("Where it happened; null if the case has no one place.")
                Region region,
        @Nullable @Description("Year of the first events; null if not stated.") Integer firstYear,
        @Nullable @Description("Year of the last events; null if not stated.") Integer lastYear,
        @NonNull @Description("The document that describes the case.") Source source) {}
