package org.jingkai.zones.policy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;

/** An area of a policy plan. */
@Type("PolicyArea")
@Description("An area of a policy plan.")
public record PolicyArea(
        @Ignore AreaKey key,
        @NonNull @Description("Number of the area in the plan, from 1.") int ordinal,
        @Ignore LocalizedName titles,
        @NonNull @Description("The document that names the area.") Source source,
        @NonNull @Description("The release in which the area became known.") Release release) {}
