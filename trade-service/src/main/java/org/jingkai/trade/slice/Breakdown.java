package org.jingkai.trade.slice;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.trade.observation.Measure;
import org.jingkai.trade.observation.ObservationFact;
import org.jingkai.trade.observation.ObservationQuery;
import org.jingkai.trade.observation.ObservationRepository;
import org.jingkai.trade.observation.SliceKey;
import org.jspecify.annotations.Nullable;

/** Takes slices apart along one dimension. */
@ApplicationScoped
class Breakdown {

    private final ObservationRepository observations;
    private final Slices slices;

    Breakdown(ObservationRepository observations, Slices slices) {
        this.observations = observations;
        this.slices = slices;
    }

    /**
     * How a slice is taken apart.
     *
     * @param codes the parts wanted, in this order if {@code order} is null; all if null
     */
    record Request(
            SliceKey slice,
            TradeDimension by,
            @Nullable List<String> codes,
            int first,
            @Nullable BreakdownOrder order) {

        Request {
            PageRequest.of(first, null);
            if (codes != null && codes.size() > PageRequest.MAX_FIRST) {
                throw new RequestProblem(
                        ProblemCode.TOO_MANY_CODES,
                        "The argument codes has "
                                + codes.size()
                                + " codes; "
                                + PageRequest.MAX_FIRST
                                + " are allowed. Ask in several parts.");
            }
        }

        boolean wants(SliceKey part) {
            return by.isPart(part, slice) && (codes == null || codes.contains(by.of(part)));
        }

        Comparator<Sized> comparator() {
            Comparator<Sized> byCode = Comparator.comparing(sized -> by.of(sized.key));
            if (order == null && codes != null) {
                return Comparator.comparingInt(sized -> codes.indexOf(by.of(sized.key)));
            }
            return switch (order == null ? BreakdownOrder.AMOUNT_DESC : order) {
                case AMOUNT_DESC ->
                        Comparator.comparing(
                                        Sized::amount,
                                        Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(byCode);
                case AMOUNT_ASC ->
                        Comparator.comparing(
                                        Sized::amount,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(byCode);
                case CODE -> byCode;
            };
        }
    }

    /** A part and its largest value, by which parts are ordered. */
    record Sized(SliceKey key, @Nullable BigDecimal amount) {}

    /** The parts of slices, in one statement however many slices are asked for. */
    Map<Request, List<Trade>> of(List<Request> requests) {
        Map<String, List<ObservationFact>> facts = new LinkedHashMap<>();
        observations
                .find(query(requests), "")
                .list()
                .forEach(fact ->
                        facts.computeIfAbsent(fact.sliceText(), text -> new ArrayList<>())
                                .add(fact));
        Map<Request, List<Trade>> answers = new HashMap<>();
        for (Request request : requests) {
            answers.put(request, parts(request, facts.values()));
        }
        return answers;
    }

    private List<Trade> parts(Request request, Iterable<List<ObservationFact>> slicesFound) {
        List<Sized> parts = new ArrayList<>();
        for (List<ObservationFact> facts : slicesFound) {
            SliceKey key = facts.getFirst().slice(request.slice.currency());
            List<ObservationFact> inCurrency =
                    facts.stream().filter(fact -> fact.isIn(request.slice.currency())).toList();
            if (!inCurrency.isEmpty() && request.wants(key)) {
                parts.add(new Sized(key, largestValue(inCurrency)));
            }
        }
        return parts.stream()
                .sorted(request.comparator())
                .limit(request.first)
                .map(part -> slices.trade(part.key))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable BigDecimal largestValue(List<ObservationFact> facts) {
        return facts.stream()
                .filter(fact -> fact.measure() == Measure.VALUE)
                .map(ObservationFact::number)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Every fact that may belong to a part: the slices' own codes, and all or the named ones of the
     * dimension.
     */
    private static ObservationQuery query(List<Request> requests) {
        TradeDimension by = requests.getFirst().by;
        ObservationQuery query =
                new ObservationQuery()
                        .anyOf("period", values(requests, SliceKey::period))
                        .in("span", values(requests, SliceKey::span));
        for (TradeDimension dimension : TradeDimension.values()) {
            boolean anyRegion = by == TradeDimension.AREA && dimension == TradeDimension.REGION;
            if (dimension != by && !anyRegion) {
                query.anyOf(dimension.column(), values(requests, dimension::of));
            }
        }
        boolean named = requests.stream().allMatch(request -> request.codes != null);
        return named
                ? query.anyOf(
                        by.column(),
                        requests.stream()
                                .flatMap(request -> Objects.requireNonNull(request.codes).stream())
                                .collect(Collectors.toSet()))
                : query.isNot(by.column(), by.whole());
    }

    private static <T> Set<T> values(List<Request> requests, Function<SliceKey, T> part) {
        return requests.stream()
                .map(request -> part.apply(request.slice))
                .collect(Collectors.toSet());
    }
}
