package org.jingkai.trade.slice;

import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.period.Period;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.trade.derive.Derivations;
import org.jingkai.trade.derive.DerivedFigure;
import org.jingkai.trade.derive.Part;
import org.jingkai.trade.observation.TradeFlow;
import org.jspecify.annotations.Nullable;

/** The figures of a slice, published and derived. */
@GraphQLApi
public class FigureApi {

    /** All flows of all slices of a request load together. */
    private static final String FIGURES = "Trade.figures";

    private final Slices slices;
    private final ReleaseCatalogue releases;

    FigureApi(Slices slices, ReleaseCatalogue releases) {
        this.slices = slices;
        this.releases = releases;
    }

    @Name("total")
    @Description("Imports and exports together; null if no figure is known.")
    public CompletionStage<@Nullable TradeFigures> total(@Source Trade trade, Context context) {
        return figures(trade, TradeFlow.TOTAL, context);
    }

    @Name("exports")
    @Description("Exports; null if no figure is known.")
    public CompletionStage<@Nullable TradeFigures> exports(@Source Trade trade, Context context) {
        return figures(trade, TradeFlow.EXPORT, context);
    }

    @Name("imports")
    @Description("Imports; null if no figure is known.")
    public CompletionStage<@Nullable TradeFigures> imports(@Source Trade trade, Context context) {
        return figures(trade, TradeFlow.IMPORT, context);
    }

    @Name("balance")
    @Description(
            "Derived: exports less imports, if both are known; an error if they are of different"
                    + " vintages.")
    public CompletionStage<@Nullable DerivedFigure> balance(@Source Trade trade, Context context) {
        return figures(trade, TradeFlow.EXPORT, context)
                .thenCombine(figures(trade, TradeFlow.IMPORT, context), this::balanceOf);
    }

    @Name("derivedGrowth")
    @Description(
            "Derived: growth of the stored value over the stored value of a year before, if both are"
                    + " known; an error if one is provisional or revised and the other is not. May"
                    + " differ from the published growth.")
    public CompletionStage<@Nullable DerivedFigure> derivedGrowth(
            @Source TradeFigures now, Context context) {
        return Batch.load(context, "TradeFigures.derivedGrowth", new Growing(now), this::growths)
                .thenApply(before -> growthOf(now, before));
    }

    /** A key that carries the figures of the later period along. */
    private record Growing(TradeFigures now) {

        FlowKey before() {
            String earlier = Period.parse(now.period()).yearBefore().text();
            return new FlowKey(now.key().slice().withPeriod(earlier), now.flow());
        }
    }

    private CompletionStage<@Nullable TradeFigures> figures(
            Trade trade, TradeFlow flow, Context context) {
        return Batch.load(context, FIGURES, new FlowKey(trade.key(), flow), slices::figures);
    }

    private Map<Growing, @Nullable TradeFigures> growths(List<Growing> keys) {
        Map<FlowKey, TradeFigures> before =
                slices.figures(keys.stream().map(Growing::before).distinct().toList());
        Map<Growing, @Nullable TradeFigures> answers = new HashMap<>();
        keys.forEach(key -> answers.put(key, before.get(key.before())));
        return answers;
    }

    private @Nullable DerivedFigure balanceOf(
            @Nullable TradeFigures exports, @Nullable TradeFigures imports) {
        Part out = part(exports);
        Part in = part(imports);
        return out == null || in == null ? null : Derivations.balance(out, in);
    }

    private @Nullable DerivedFigure growthOf(TradeFigures now, @Nullable TradeFigures before) {
        Part later = part(now);
        Part earlier = part(before);
        if (later == null || earlier == null || earlier.figure().value().signum() <= 0) {
            return null;
        }
        return Derivations.growth(later, earlier);
    }

    private @Nullable Part part(@Nullable TradeFigures figures) {
        Figure amount = figures == null ? null : figures.amount();
        return figures == null || amount == null
                ? null
                : new Part(
                        figures.flow() + " of " + figures.period() + " " + figures.span(),
                        amount,
                        releases.publishedAt(amount.source()));
    }
}
