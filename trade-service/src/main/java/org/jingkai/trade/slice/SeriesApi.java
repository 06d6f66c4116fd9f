package org.jingkai.trade.slice;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.codelist.TradeArea;
import org.jingkai.trade.observation.ObservationFact;
import org.jingkai.trade.observation.ObservationQuery;
import org.jingkai.trade.observation.ObservationRepository;
import org.jingkai.trade.observation.SliceKey;
import org.jingkai.trade.place.Region;
import org.jingkai.trade.place.Zone;
import org.jspecify.annotations.Nullable;

/** Series of the country, of a region, of a zone. */
@GraphQLApi
public class SeriesApi {

    private final ObservationRepository observations;
    private final Slices slices;
    private final CodeLists lists;

    SeriesApi(ObservationRepository observations, Slices slices, CodeLists lists) {
        this.observations = observations;
        this.slices = slices;
        this.lists = lists;
    }

    @Query("tradeSeries")
    @Description(
            "One flow over time, by default of the whole country with the world in all goods; null if a"
                    + " code is not known.")
    public @Nullable TradeSeries tradeSeries(
            @Nullable @Name("where") @Description("What the series is of.") TradeSeriesFilter where,
            @Nullable @Name("from") @Description("First period, such as 2024-01 or 2024.")
                    String from,
            @Nullable @Name("to") @Description("Last period, such as 2025-12 or 2025.") String to,
            @NonNull
                    @Id
                    @Name("region")
                    @DefaultValue(CodeLists.COUNTRY)
                    @Description("Region by code; CN is the whole country.")
                    String region,
            @NonNull
                    @Id
                    @Name("area")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Area that customs count by itself, by code; ALL for none.")
                    String area) {
        return series(SeriesKey.of(where, from, to, slices.regionOf(region, area), area));
    }

    @Name("tradeSeries")
    @Description("One flow of the region's enterprises over time.")
    public @Nullable TradeSeries seriesOfRegion(
            @Source Region region,
            @Nullable @Name("where") @Description("What the series is of.") TradeSeriesFilter where,
            @Nullable @Name("from") @Description("First period, such as 2024-01 or 2024.")
                    String from,
            @Nullable @Name("to") @Description("Last period, such as 2025-12 or 2025.") String to) {
        return series(SeriesKey.of(where, from, to, region.code(), CodeLists.ALL));
    }

    @Name("tradeSeries")
    @Description(
            "One flow of the zone's enterprises over time; null if customs do not count the zone by"
                    + " itself (see countedByCustoms).")
    public @Nullable TradeSeries seriesOfZone(
            @Source Zone zone,
            @Nullable @Name("where") @Description("What the series is of.") TradeSeriesFilter where,
            @Nullable @Name("from") @Description("First period, such as 2024-01 or 2024.")
                    String from,
            @Nullable @Name("to") @Description("Last period, such as 2025-12 or 2025.") String to) {
        TradeArea area = lists.areaOf(zone.code());
        return area == null
                ? null
                : series(SeriesKey.of(where, from, to, area.region().code(), area.code()));
    }

    @Name("points")
    @Description("The points of the series that sources state, by period.")
    public @NonNull CompletionStage<@NonNull List<@NonNull TradeFigures>> points(
            @Source TradeSeries series, Context context) {
        return Batch.load(context, "TradeSeries.points", series.key(), this::pointsOf);
    }

    private @Nullable TradeSeries series(SeriesKey key) {
        Trade trade = slices.trade(key.slice());
        return trade == null
                ? null
                : new TradeSeries(
                        key,
                        key.flow(),
                        trade.currency(),
                        trade.span(),
                        trade.partner(),
                        trade.commodity(),
                        trade.trader(),
                        trade.region(),
                        trade.area(),
                        trade.regime());
    }

    private Map<SeriesKey, List<TradeFigures>> pointsOf(List<SeriesKey> keys) {
        List<ObservationFact> facts = observations.find(query(keys), "").list();
        Map<SeriesKey, List<TradeFigures>> answers = new HashMap<>();
        for (SeriesKey key : keys) {
            answers.put(key, points(key, facts));
        }
        return answers;
    }

    private List<TradeFigures> points(SeriesKey key, List<ObservationFact> facts) {
        Map<SliceKey, List<ObservationFact>> byPeriod =
                facts.stream()
                        .filter(fact -> fact.flow() == key.flow())
                        .filter(fact -> fact.isIn(key.slice().currency()))
                        .filter(fact ->
                                key.holds(fact.slice(key.slice().currency()), fact.periodEnd()))
                        .sorted(Comparator.comparingInt(ObservationFact::periodEnd))
                        .collect(
                                groupingBy(
                                        fact -> fact.slice(key.slice().currency()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byPeriod.entrySet().stream()
                .map(point ->
                        slices.figures(new FlowKey(point.getKey(), key.flow()), point.getValue()))
                .toList();
    }

    private static ObservationQuery query(List<SeriesKey> keys) {
        ObservationQuery query =
                new ObservationQuery()
                        .atLeast(
                                "periodEnd",
                                keys.stream().mapToInt(SeriesKey::first).min().orElse(0))
                        .atMost(
                                "periodEnd",
                                keys.stream().mapToInt(SeriesKey::last).max().orElse(0))
                        .in("span", values(keys, key -> key.slice().span()))
                        .in("flow", values(keys, SeriesKey::flow));
        for (TradeDimension dimension : TradeDimension.values()) {
            query.anyOf(dimension.column(), values(keys, key -> dimension.of(key.slice())));
        }
        return query;
    }

    private static <T> Set<T> values(List<SeriesKey> keys, Function<SeriesKey, T> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }
}
