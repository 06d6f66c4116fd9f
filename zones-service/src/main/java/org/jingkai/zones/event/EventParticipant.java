package org.jingkai.zones.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** Someone who took part in an event. */
@Type("EventParticipant")
@Description("Someone who took part in an event.")
public record EventParticipant(
        @Ignore LocalizedName names,
        @Ignore @Nullable LocalizedName organisations,
        @Ignore @Nullable LocalizedName roles,
        @NonNull @Description("The document that names the participant.") Source source,
        @NonNull @Description("The release in which the participant became known.")
                Release release) {}
