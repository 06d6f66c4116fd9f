package org.jingkai.trade.slice;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.codelist.Commodity;
import org.jingkai.trade.codelist.Partner;
import org.jingkai.trade.codelist.Places;
import org.jingkai.trade.codelist.TradeArea;
import org.jingkai.trade.codelist.Trader;
import org.jingkai.trade.observation.Measure;
import org.jingkai.trade.observation.ObservationFact;
import org.jingkai.trade.observation.ObservationRepository;
import org.jingkai.trade.observation.ObservationViews;
import org.jingkai.trade.observation.SliceKey;
import org.jspecify.annotations.Nullable;

/** Makes slices and reads their figures, all of a request's in one statement. */
@ApplicationScoped
public class Slices {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,40}");
    private static final Pattern REGION = Pattern.compile("CN|\\d{6}");

    private final ObservationRepository observations;
    private final ObservationViews views;
    private final CodeLists lists;

    Slices(ObservationRepository observations, ObservationViews views, CodeLists lists) {
        this.observations = observations;
        this.views = views;
        this.lists = lists;
    }

    /** The slice of a key; null if one of its codes is not known. */
    @Nullable Trade trade(SliceKey key) {
        Partner partner = lists.partners().get(key.partner());
        Commodity commodity = lists.commodities().get(key.commodity());
        Trader trader = lists.traders().get(key.trader());
        boolean areaKnown = known(key.area(), lists.areas());
        boolean regimeKnown = known(key.regime(), lists.regimes());
        if (partner == null || commodity == null || trader == null || !areaKnown || !regimeKnown) {
            return null;
        }
        return new Trade(
                key,
                key.period(),
                key.span(),
                key.currency(),
                partner,
                commodity,
                trader,
                ObservationViews.region(key.region()),
                lists.areas().get(key.area()),
                lists.regimes().get(key.regime()));
    }

    /** The figures of flows; a flow of which nothing is known is missing. */
    Map<FlowKey, TradeFigures> figures(List<FlowKey> keys) {
        Map<String, List<ObservationFact>> bySlice =
                observations
                        .ofSlices(
                                keys.stream().map(FlowKey::slice).distinct().toList(),
                                keys.stream().map(FlowKey::flow).distinct().toList())
                        .stream()
                        .collect(groupingBy(ObservationFact::sliceText));
        Map<FlowKey, TradeFigures> answers = new HashMap<>();
        for (FlowKey key : keys) {
            List<ObservationFact> facts =
                    bySlice.getOrDefault(key.slice().text(), List.of()).stream()
                            .filter(fact -> fact.flow() == key.flow())
                            .filter(fact -> fact.isIn(key.slice().currency()))
                            .toList();
            if (!facts.isEmpty()) {
                answers.put(key, figures(key, facts));
            }
        }
        return answers;
    }

    TradeFigures figures(FlowKey key, List<ObservationFact> facts) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        facts.forEach(fact -> figures.put(fact.measure(), views.figure(fact)));
        return new TradeFigures(
                key,
                key.slice().period(),
                key.slice().span(),
                key.flow(),
                figures.get(Measure.VALUE),
                figures.get(Measure.GROWTH),
                figures.get(Measure.GROWTH_CHANGE),
                figures.get(Measure.GROWTH_STREAK),
                figures.get(Measure.SHARE),
                figures.get(Measure.SHARE_CHANGE),
                figures.get(Measure.QUANTITY),
                figures.get(Measure.QUANTITY_GROWTH),
                figures.get(Measure.TRADERS),
                figures.get(Measure.TRADERS_CHANGE));
    }

    /**
     * Checks the form of a code.
     *
     * @throws RequestProblem BAD_CODE
     */
    static String wellFormed(String dimension, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    Quoted.of(code)
                            + " is not a code of the dimension "
                            + dimension
                            + ". Write the letters, digits or underscores of its code list.");
        }
        return code;
    }

    /**
     * Checks the form of a region code: CN or six digits.
     *
     * @throws RequestProblem BAD_CODE
     */
    static String wellFormedRegion(String code) {
        if (!REGION.matcher(code).matches()) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    Quoted.of(code)
                            + " is not a region code. Write the six digits of GB/T 2260, such as"
                            + " 320500, or CN for the whole country.");
        }
        return code;
    }

    /**
     * The region of an area, or the region asked for if no area is.
     *
     * @throws RequestProblem BAD_CODE if the area does not lie in the region
     */
    String regionOf(String region, String area) {
        TradeArea counted = lists.areas().get(area);
        if (counted == null) {
            return region;
        }
        if (!Places.isIn(counted.region().code(), wellFormedRegion(region))) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    "The area "
                            + area
                            + " lies in "
                            + counted.region().code()
                            + ", not in "
                            + region
                            + ". Leave region out: the area says it.");
        }
        return counted.region().code();
    }

    /**
     * A part of a slice: what customs count in an area is stored under the area's own region.
     *
     * @throws RequestProblem BAD_CODE
     */
    SliceKey part(SliceKey whole, TradeDimension over, String code) {
        SliceKey part = over.with(whole, wellFormed(over.column(), code));
        return over == TradeDimension.AREA ? part.withRegion(regionOf(whole.region(), code)) : part;
    }

    private static boolean known(String code, Map<String, ?> list) {
        return code.equals(CodeLists.ALL) || list.containsKey(code);
    }
}
