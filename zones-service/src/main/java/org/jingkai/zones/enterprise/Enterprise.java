package org.jingkai.zones.enterprise;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** An enterprise with sites in or near zones. */
@Type("Enterprise")
@Key(fields = @FieldSet("id"))
@Description("An enterprise with sites in or near national zones.")
public record Enterprise(
        @NonNull @Id @Description("Identifier, such as panasonic-china.") String id,
        @Ignore LocalizedName names,
        @Ignore @Nullable LocalizedName groupNames,
        @Nullable @Description("Home country of the group, ISO 3166-1 alpha-2: JP.")
                String homeCountry,
        @Nullable @Description("What else is said of it, in English.") String note,
        @NonNull @Description("The document that names it.") Source source,
        @NonNull @Description("The release in which it became known.") Release release) {}
