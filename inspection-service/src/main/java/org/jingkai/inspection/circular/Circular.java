package org.jingkai.inspection.circular;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** A circular on formalism. */
@Type("Circular")
@Key(fields = @FieldSet("id"))
@Description("A circular that names cases of formalism.")
public record Circular(
        @NonNull @Id @Description("Identifier, such as formalism-2025-07.") String id,
        @Ignore LocalizedName titles,
        @NonNull @Description("Who issued it, in the order of the circular.")
                List<@NonNull String> issuers,
        @Nullable @Description("The day of issue; null if it was not found.") LocalDate issuedOn,
        @Nullable
                @Description(
                        "How many cases the circular has; null if not known. Fewer may be listed here.")
                Integer casesCount,
        @NonNull @Description("The document.") Source source,
        @NonNull @Description("The release in which the circular became known.") Release release) {}
