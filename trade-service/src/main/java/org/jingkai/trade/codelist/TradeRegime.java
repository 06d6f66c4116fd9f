package org.jingkai.trade.codelist;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.language.LocalizedName;

/** A customs regime. Source: customs list of trade modes for statistics. */
@Type("TradeRegime")
@Description(
        "A customs regime, also called trade mode: ordinary trade, processing trade and others.")
public record TradeRegime(
        @NonNull @Id @Description("Customs code of the regime, two digits; ALL for all of them.")
                String code,
        @Ignore LocalizedName names) {}
