package org.jingkai.inspection.circular;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** An organisation named in a case. */
@Type("CaseSubject")
@Description("An organisation named in a case.")
public record CaseSubject(
        @Ignore LocalizedName organisations,
        @NonNull @Description("What the organisation is.") SubjectKind kind,
        @NonNull @Description("What it did, as the circular names it, in Chinese.")
                List<@NonNull String> activities,
        @Nullable @Description("What it did, in English; null if not described.")
                String activityEnglish,
        @Nullable @Description("Year of the first events; null if not stated.") Integer firstYear,
        @Nullable @Description("Year of the last events; null if not stated.") Integer lastYear,
        @NonNull @Description("The document that names the organisation.") Source source) {}
