package org.jingkai.zones.zone;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;

/** A status of a zone and the release from which it was known. */
@Type("ZoneStatusVersion")
@Description("A status of a zone and the release from which it was known.")
public record ZoneStatusVersion(
        @NonNull @Description("The status.") ZoneStatus status,
        @NonNull @Description("The document that shows the status.") Source source,
        @NonNull @Description("The release in which the status became known.") Release release) {}
