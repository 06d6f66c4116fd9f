package org.jingkai.trade.codelist;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/** A trading partner. Source: customs list of trading partners. */
@Type("Partner")
@Key(fields = @FieldSet("code"))
@Description("A trading partner: a country or a group of countries.")
public record Partner(
        @NonNull
                @Id
                @Description("Customs code of a country, or the code of a group: W00 is the world.")
                String code,
        @Ignore LocalizedName names,
        @NonNull @Description("Whether it is a country or a group.") PartnerKind kind,
        @Nullable
                @Description("ISO 3166-1 code of two letters; null where there is no single match.")
                String iso2,
        @Ignore List<String> memberCodes) {}
