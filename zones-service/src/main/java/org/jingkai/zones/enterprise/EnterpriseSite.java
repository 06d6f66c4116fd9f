package org.jingkai.zones.enterprise;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.region.Region;
import org.jspecify.annotations.Nullable;

/** A place where an enterprise has a site. */
@Type("EnterpriseSite")
@Description("A place where an enterprise has a site.")
public record EnterpriseSite(
        @Ignore String enterpriseId,
        @NonNull @Description("Where the site is.") Region region,
        @Ignore @Nullable String zoneCode,
        @NonNull @Description("The document that names the site.") Source source,
        @NonNull @Description("The release in which the site became known.") Release release) {}
