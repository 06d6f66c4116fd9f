package org.jingkai.subgraph.source;

import io.smallrye.graphql.api.federation.Shareable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A document that facts cite. */
@Type("Source")
@Shareable
@Description("The document that states a fact.")
public record Source(
        @NonNull @Id @Description("Identifier of the source, unique in the graph.") String id,
        @NonNull @Description("Title, in the language of the document.") String title,
        @Nullable @Description("Who published it; null if not known.") String publisher,
        @Nullable @Description("Day of publication; null if the day was not found.")
                LocalDate publishedOn,
        @Nullable @Description("Where it was read; null if only a copy elsewhere was read.")
                String url,
        @NonNull @Description("How close the source stands to the issuing body.")
                SourceBasis basis) {}
