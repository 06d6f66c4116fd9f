package org.jingkai.trade.slice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.trade.codelist.Overlap;
import org.jingkai.trade.derive.Derivations;
import org.jingkai.trade.derive.DerivedFigure;
import org.jingkai.trade.derive.Disjointness;
import org.jingkai.trade.derive.Part;
import org.jingkai.trade.observation.Currency;
import org.jingkai.trade.observation.Measure;
import org.jingkai.trade.observation.ObservationFact;
import org.jingkai.trade.observation.ObservationViews;
import org.jingkai.trade.observation.SliceKey;
import org.jspecify.annotations.Nullable;

/**
 * Adds observations up where they are disjoint parts of one whole, and says why where they are not.
 */
@ApplicationScoped
class Addition {

    private static final Set<Measure> ADDITIVE = EnumSet.of(Measure.VALUE, Measure.QUANTITY);

    private final ObservationViews views;
    private final ReleaseCatalogue releases;
    private final Overlap overlap;

    Addition(ObservationViews views, ReleaseCatalogue releases, Overlap overlap) {
        this.views = views;
        this.releases = releases;
        this.overlap = overlap;
    }

    DerivedFigure sum(List<ObservationFact> facts) {
        Measure measure =
                one(facts, ObservationFact::measure, ProblemCode.MIXED_MEASURES, "measures");
        if (!ADDITIVE.contains(measure)) {
            throw new RequestProblem(
                    ProblemCode.NOT_ADDITIVE,
                    "Figures of the measure "
                            + measure
                            + " cannot be added up; "
                            + ADDITIVE
                            + " can. Filter by measure.");
        }
        one(facts, ObservationFact::currency, ProblemCode.MIXED_CURRENCIES, "currencies");
        one(facts, ObservationFact::unit, ProblemCode.MIXED_MEASURES, "units");
        one(facts, fact -> key(fact).span(), ProblemCode.MIXED_SPANS, "spans");
        one(facts, fact -> key(fact).period(), ProblemCode.MIXED_SPANS, "periods");
        one(facts, ObservationFact::flow, ProblemCode.MIXED_MEASURES, "flows");
        TradeDimension varying = varying(facts);
        if (varying != null) {
            Disjointness.require(
                    facts.stream().map(fact -> varying.of(key(fact))).toList(),
                    varying.rule(overlap));
        }
        return Derivations.sum(facts.stream().map(fact -> part(fact, varying)).toList());
    }

    private Part part(ObservationFact fact, @Nullable TradeDimension varying) {
        String name = varying == null ? fact.factKey() : varying.of(key(fact));
        return new Part(name, views.figure(fact), releases.of(fact).publishedAt());
    }

    /** The one dimension in which the observations differ; null if they are one. */
    private static @Nullable TradeDimension varying(List<ObservationFact> facts) {
        List<TradeDimension> varying =
                Arrays.stream(TradeDimension.values())
                        .filter(dimension ->
                                values(facts, fact -> dimension.of(key(fact))).size() > 1)
                        .toList();
        // an area lies in its region: where areas differ, regions may
        boolean areas =
                varying.equals(List.of(TradeDimension.REGION, TradeDimension.AREA))
                        && facts.stream().noneMatch(fact -> key(fact).area().equals("ALL"));
        if (varying.size() > 1 && !areas) {
            throw new RequestProblem(
                    ProblemCode.OVERLAPPING_PARTS,
                    "The observations differ in several dimensions "
                            + varying
                            + ", so they may overlap. Fix all of them but one in the filter.");
        }
        return varying.isEmpty() ? null : varying.getLast();
    }

    private static <T> T one(
            List<ObservationFact> facts,
            Function<ObservationFact, T> part,
            ProblemCode code,
            String what) {
        Set<T> values = values(facts, part);
        if (values.size() > 1) {
            throw new RequestProblem(
                    code,
                    "The observations have different "
                            + what
                            + " "
                            + values
                            + " and cannot be added up. Fix one in the filter.");
        }
        return values.iterator().next();
    }

    private static <T> Set<T> values(
            List<ObservationFact> facts, Function<ObservationFact, T> part) {
        return facts.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static SliceKey key(ObservationFact fact) {
        return fact.slice(Currency.CNY);
    }
}
