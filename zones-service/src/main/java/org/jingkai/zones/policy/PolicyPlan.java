package org.jingkai.zones.policy;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** A policy plan for national zones, or for one of them. */
@Type("PolicyPlan")
@Key(fields = @FieldSet("id"))
@Description("A policy plan for national zones, or for one of them.")
public record PolicyPlan(
        @NonNull @Id @Description("Identifier, such as etdz-2025.") String id,
        @Ignore LocalizedName titles,
        @NonNull @Description("Who issued it, in Chinese.") String issuer,
        @Nullable @Description("The day of issue; null if it was not found.") LocalDate issuedOn,
        @Nullable @Description("How many areas the plan has, as published; null if not known.")
                Integer areasCount,
        @Nullable
                @Description(
                        "How many measures the plan has, as published; null if not known. Fewer may"
                                + " be listed here.")
                Integer measuresCount,
        @NonNull @Description("The document that issues the plan.") Source source,
        @NonNull @Description("The release in which the plan became known.") Release release) {}
