package org.jingkai.trade.slice;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.trade.observation.Currency;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.observation.TradeFlow;
import org.jspecify.annotations.Nullable;

/** What a series is of; each part has the default that the schema names. */
@Input("TradeSeriesFilter")
@Description("What a series is of. What is left out is the whole of its dimension.")
public record TradeSeriesFilter(
        @Nullable @Description("The flow; TOTAL if left out.") TradeFlow flow,
        @Nullable @Description("The currency; CNY if left out.") Currency currency,
        @Nullable @Description("The span; MONTH if left out.") Span span,
        @Nullable @Id @Description("Partner by code; the world if left out.") String partner,
        @Nullable @Id @Description("Commodity by code; all if left out.") String commodity,
        @Nullable @Id @Description("Kind of enterprise by code; all if left out.") String trader,
        @Nullable @Id @Description("Customs regime by code; all if left out.") String regime) {

    static final TradeSeriesFilter WHOLE =
            new TradeSeriesFilter(null, null, null, null, null, null, null);
}
