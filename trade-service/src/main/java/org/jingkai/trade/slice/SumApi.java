package org.jingkai.trade.slice;

import io.smallrye.graphql.api.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.trade.codelist.Overlap;
import org.jingkai.trade.derive.Derivations;
import org.jingkai.trade.derive.DerivedFigure;
import org.jingkai.trade.derive.Disjointness;
import org.jingkai.trade.derive.Part;
import org.jingkai.trade.observation.TradeFlow;
import org.jspecify.annotations.Nullable;

/** Sums over parts of a slice. */
@GraphQLApi
public class SumApi {

    private final Slices slices;
    private final Overlap overlap;
    private final ReleaseCatalogue releases;

    SumApi(Slices slices, Overlap overlap, ReleaseCatalogue releases) {
        this.slices = slices;
        this.overlap = overlap;
        this.releases = releases;
    }

    @Name("sum")
    @Description(
            "Derived: the sum over parts of one dimension. An error that says why if the parts overlap,"
                    + " if one is missing or if they are of different vintages.")
    public @Nullable TradeSum sum(
            @Source Trade trade,
            @NonNull @Name("over") @Description("The dimension to add up.") TradeDimension over,
            @NonNull @Name("codes") @Description("The parts, 1 to 200 codes.")
                    List<@NonNull String> codes) {
        if (codes.isEmpty()) {
            throw new RequestProblem(
                    ProblemCode.MISSING_PART,
                    "The argument codes is empty. Name the parts to add up.");
        }
        if (codes.size() > PageRequest.MAX_FIRST) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_CODES,
                    "The argument codes has "
                            + codes.size()
                            + " codes; "
                            + PageRequest.MAX_FIRST
                            + " are allowed. Ask in several parts.");
        }
        codes.forEach(code -> slices.part(trade.key(), over, code));
        Disjointness.require(codes, over.rule(overlap));
        return new TradeSum(trade.key(), over, codes);
    }

    @Name("total")
    @Description(
            "Imports and exports together; an error that names the parts of which no value is known.")
    public CompletionStage<@Nullable DerivedFigure> total(@Source TradeSum sum, Context context) {
        return sumOf(sum, TradeFlow.TOTAL, context);
    }

    @Name("exports")
    @Description("Exports; an error that names the parts of which no value is known.")
    public CompletionStage<@Nullable DerivedFigure> exports(@Source TradeSum sum, Context context) {
        return sumOf(sum, TradeFlow.EXPORT, context);
    }

    @Name("imports")
    @Description("Imports; an error that names the parts of which no value is known.")
    public CompletionStage<@Nullable DerivedFigure> imports(@Source TradeSum sum, Context context) {
        return sumOf(sum, TradeFlow.IMPORT, context);
    }

    private record Parts(TradeSum sum, TradeFlow flow) {

        List<FlowKey> keys(Slices slices) {
            return sum.codes().stream()
                    .map(code -> new FlowKey(slices.part(sum.key(), sum.over(), code), flow))
                    .toList();
        }
    }

    private CompletionStage<@Nullable DerivedFigure> sumOf(
            TradeSum sum, TradeFlow flow, Context context) {
        Parts parts = new Parts(sum, flow);
        return Batch.load(context, "TradeSum.parts", parts, this::figuresOf)
                .thenApply(figures -> add(parts, figures));
    }

    private Map<Parts, Map<FlowKey, TradeFigures>> figuresOf(List<Parts> sums) {
        Map<FlowKey, TradeFigures> all =
                slices.figures(
                        sums.stream()
                                .flatMap(parts -> parts.keys(slices).stream())
                                .distinct()
                                .toList());
        Map<Parts, Map<FlowKey, TradeFigures>> answers = new HashMap<>();
        sums.forEach(parts -> answers.put(parts, all));
        return answers;
    }

    private DerivedFigure add(Parts parts, Map<FlowKey, TradeFigures> figures) {
        List<Part> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (FlowKey key : parts.keys(slices)) {
            TradeFigures found = figures.get(key);
            Figure amount = found == null ? null : found.amount();
            String code = parts.sum.over().of(key.slice());
            if (amount == null) {
                missing.add(code);
            } else {
                known.add(new Part(code, amount, releases.publishedAt(amount.source())));
            }
        }
        if (!missing.isEmpty()) {
            throw new RequestProblem(
                    ProblemCode.MISSING_PART,
                    "No value is known for "
                            + String.join(", ", missing)
                            + " ("
                            + parts.flow
                            + "). Leave it out; the sum is then one of the other parts only.");
        }
        return Derivations.sum(known);
    }
}
