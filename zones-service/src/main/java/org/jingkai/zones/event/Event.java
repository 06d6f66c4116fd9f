package org.jingkai.zones.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.region.Region;
import org.jspecify.annotations.Nullable;

/** Something that happened, in a zone or about zones. */
@Type("Event")
@Description("Something that happened in a zone or about zones and their trade.")
public record Event(
        @NonNull @Id @Description("Identifier, such as econ-roundtable-19.") String id,
        @NonNull @Description("What kind of event it is.") EventKind kind,
        @Ignore LocalizedName titles,
        @NonNull
                @Description(
                        "When it was, as exactly as is known: a year 1994, a quarter 2025-Q2, a month"
                                + " 2025-01 or a day 2025-07-14.")
                String heldOn,
        @Nullable @Description("Where it was; null if it has no one place.") Region region,
        @Ignore @Nullable String zoneCode,
        @NonNull @Description("The document that states it.") Source source,
        @NonNull @Description("The release in which it became known.") Release release) {}
