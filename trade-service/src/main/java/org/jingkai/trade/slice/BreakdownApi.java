package org.jingkai.trade.slice;

import io.smallrye.graphql.api.Context;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jspecify.annotations.Nullable;

/** Slices taken apart along one dimension, the others kept. */
@GraphQLApi
public class BreakdownApi {

    private static final String DEFAULT_FIRST = "50";

    private final Breakdown breakdown;

    BreakdownApi(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    @Name("byPartner")
    @Description("The same trade by partners; only what a source states is listed.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Trade>> byPartner(
            @Source Trade trade,
            @Nullable @Name("codes") @Description("Only these codes, in this order.")
                    List<String> codes,
            @NonNull
                    @Name("first")
                    @DefaultValue(DEFAULT_FIRST)
                    @Description("How many at the most, 1 to 200.")
                    int first,
            @Nullable
                    @Name("orderBy")
                    @Description(
                            "The order; if left out, that of codes, or the largest value first.")
                    BreakdownOrder orderBy,
            Context context) {
        return by(TradeDimension.PARTNER, trade, codes, first, orderBy, context);
    }

    @Name("byCommodity")
    @Description("The same trade by commodities; only what a source states is listed.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Trade>> byCommodity(
            @Source Trade trade,
            @Nullable @Name("codes") @Description("Only these codes, in this order.")
                    List<String> codes,
            @NonNull
                    @Name("first")
                    @DefaultValue(DEFAULT_FIRST)
                    @Description("How many at the most, 1 to 200.")
                    int first,
            @Nullable
                    @Name("orderBy")
                    @Description(
                            "The order; if left out, that of codes, or the largest value first.")
                    BreakdownOrder orderBy,
            Context context) {
        return by(TradeDimension.COMMODITY, trade, codes, first, orderBy, context);
    }

    @Name("byTrader")
    @Description("The same trade by kinds of enterprises; only what a source states is listed.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Trade>> byTrader(
            @Source Trade trade,
            @Nullable @Name("codes") @Description("Only these codes, in this order.")
                    List<String> codes,
            @NonNull
                    @Name("first")
                    @DefaultValue(DEFAULT_FIRST)
                    @Description("How many at the most, 1 to 200.")
                    int first,
            @Nullable
                    @Name("orderBy")
                    @Description(
                            "The order; if left out, that of codes, or the largest value first.")
                    BreakdownOrder orderBy,
            Context context) {
        return by(TradeDimension.TRADER, trade, codes, first, orderBy, context);
    }

    @Name("byRegime")
    @Description("The same trade by customs regimes; only what a source states is listed.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Trade>> byRegime(
            @Source Trade trade,
            @Nullable @Name("codes") @Description("Only these codes, in this order.")
                    List<String> codes,
            @NonNull
                    @Name("first")
                    @DefaultValue(DEFAULT_FIRST)
                    @Description("How many at the most, 1 to 200.")
                    int first,
            @Nullable
                    @Name("orderBy")
                    @Description(
                            "The order; if left out, that of codes, or the largest value first.")
                    BreakdownOrder orderBy,
            Context context) {
        return by(TradeDimension.REGIME, trade, codes, first, orderBy, context);
    }

    @Name("byRegion")
    @Description(
            "The same trade by regions: provinces of the country, or what is counted inside a region; only what a source states is listed.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Trade>> byRegion(
            @Source Trade trade,
            @Nullable @Name("codes") @Description("Only these codes, in this order.")
                    List<String> codes,
            @NonNull
                    @Name("first")
                    @DefaultValue(DEFAULT_FIRST)
                    @Description("How many at the most, 1 to 200.")
                    int first,
            @Nullable
                    @Name("orderBy")
                    @Description(
                            "The order; if left out, that of codes, or the largest value first.")
                    BreakdownOrder orderBy,
            Context context) {
        return by(TradeDimension.REGION, trade, codes, first, orderBy, context);
    }

    @Name("byArea")
    @Description(
            "The same trade by areas that customs count by themselves; only what a source states is listed.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Trade>> byArea(
            @Source Trade trade,
            @Nullable @Name("codes") @Description("Only these codes, in this order.")
                    List<String> codes,
            @NonNull
                    @Name("first")
                    @DefaultValue(DEFAULT_FIRST)
                    @Description("How many at the most, 1 to 200.")
                    int first,
            @Nullable
                    @Name("orderBy")
                    @Description(
                            "The order; if left out, that of codes, or the largest value first.")
                    BreakdownOrder orderBy,
            Context context) {
        return by(TradeDimension.AREA, trade, codes, first, orderBy, context);
    }

    private CompletionStage<List<Trade>> by(
            TradeDimension dimension,
            Trade trade,
            @Nullable List<String> codes,
            int first,
            @Nullable BreakdownOrder order,
            Context context) {
        return Batch.load(
                context,
                "Trade.by." + dimension,
                new Breakdown.Request(trade.key(), dimension, codes, first, order),
                breakdown::of);
    }
}
