package org.jingkai.trade.codelist;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;

/** A kind of enterprise that trades. */
@Type("Trader")
@Description("A kind of enterprise that trades.")
public record Trader(
        @NonNull
                @Id
                @Description(
                        "Code of the kind: ALL, PRIVATE, FOREIGN_INVESTED, STATE_OWNED, OTHER.")
                String code,
        @Ignore LocalizedName names) {}
