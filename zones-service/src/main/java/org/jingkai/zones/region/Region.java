package org.jingkai.zones.region;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/**
 * A region of China. Source: GB/T 2260, ISO 3166-2:CN.
 *
 * <p>Only the key is non-null in the schema: an answer that knows the key from another service
 * keeps it when this one is down.
 */
@Type("Region")
@Key(fields = @FieldSet("code"))
@Description("A region of China: a province, a prefecture or a county.")
public record Region(
        @NonNull @Id @Description("Code after GB/T 2260, six digits: 320500 is Suzhou.")
                String code,
        @Ignore LocalizedName names,
        @Description("The level of the region.") RegionLevel level,
        @Nullable @Description("Code after ISO 3166-2, such as CN-JS; provinces have one.")
                String iso31662,
        @Description("Whether the region is a city of subprovincial rank.") Boolean subprovincial,
        @Ignore @Nullable String parentCode) {}
