package org.jingkai.subgraph.release;

import io.smallrye.graphql.api.federation.Shareable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** A set of facts that became known at one instant. */
@Type("Release")
@Shareable
@Description("A set of facts that became known at one instant. Releases are only ever appended.")
public record Release(
        @NonNull @Id @Description("Identifier of the release.") String id,
        @NonNull @Description("Title of the release.") String title,
        @NonNull @Description("Who published the facts.") String publisher,
        @NonNull @Description("The instant from which the facts count as known.")
                Instant publishedAt,
        @Nullable @Description("The document in which the facts were published.") Source source) {}
