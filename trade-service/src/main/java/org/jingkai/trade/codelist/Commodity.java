package org.jingkai.trade.codelist;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/** A commodity. Source: Harmonized System 2022, and named groups of the customs releases. */
@Type("Commodity")
@Key(fields = @FieldSet("code"))
@Description("A commodity of the Harmonized System 2022, or a named group of the customs releases.")
public record Commodity(
        @NonNull
                @Id
                @Description(
                        "HS code (two, four or six digits; sections S01 to S21) or group code.")
                String code,
        @Ignore LocalizedName names,
        @NonNull @Description("What the code stands for.") CommodityKind kind,
        @Ignore @Nullable String parentCode) {}
