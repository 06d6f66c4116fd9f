package org.jingkai.zones.observation;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.zone.Zone;
import org.jingkai.zones.zone.ZoneFinder;
import org.jspecify.annotations.Nullable;

/** Questions on figures of zones. */
@GraphQLApi
public class ObservationApi {

    private final ObservationRepository observations;
    private final ObservationViews views;
    private final ZoneFinder zones;

    ObservationApi(ObservationRepository observations, ObservationViews views, ZoneFinder zones) {
        this.observations = observations;
        this.views = views;
        this.zones = zones;
    }

    @Query("zoneStatistics")
    @Description(
            "Figures of all national zones together, in the order of the dictionary, then by period"
                    + " and source. Figures that two sources state stand beside each other.")
    public List<ZoneObservation> zoneStatistics(
            @Nullable @Name("indicators") @Description("Only these indicators.")
                    List<String> indicators,
            @Nullable
                    @Name("from")
                    @Description("Periods in this one or later: 2023, 2023-Q1 or 2023-01.")
                    String from,
            @Nullable
                    @Name("to")
                    @Description("Periods in this one or earlier: 2025, 2025-Q2 or 2025-06.")
                    String to) {
        Predicate<ObservationFact> condition =
                ObservationSearch.of(
                        ZoneObservationFilter.of(ZoneSubject.ALL_ZONES, indicators, from, to));
        List<ObservationFact> found = observations.ofSubjects(List.of(ObservationFact.ALL_ZONES));
        return ordered(found, condition, ZoneObservationOrder.INDICATOR);
    }

    @Query("zoneObservations")
    @Description("Figures of zones and of all zones that fit a filter.")
    public ZoneObservationConnection zoneObservations(
            @Nullable @Name("where") @Description("Which figures; all if left out.")
                    ZoneObservationFilter where,
            @NonNull @Name("orderBy") @DefaultValue("INDICATOR") @Description("The order.")
                    ZoneObservationOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "zoneObservations", where, orderBy);
        ZoneObservationFilter filter = where == null ? ZoneObservationFilter.ALL : where;
        RegionScope place = RegionScope.of(filter.region(), filter.direct());
        Predicate<ObservationFact> condition = ObservationSearch.of(filter);
        Predicate<String> inPlace = zones.standsIn(place);
        return ZoneObservationConnection.of(
                page.pageOf(
                        ordered(
                                observations.listAll(),
                                condition.and(fact -> inPlace.test(fact.subject)),
                                orderBy)));
    }

    @Name("zone")
    @Description("The zone; null for all zones, and while only the figure is known.")
    public List<@Nullable Zone> zone(@Source List<ZoneObservation> figures) {
        return zones.each(
                figures.stream()
                        .<@Nullable String>map(figure ->
                                figure.subject().equals(ObservationFact.ALL_ZONES)
                                        ? null
                                        : figure.subject()));
    }

    @Name("observations")
    @Description("Figures of the zone, in the order of the dictionary, then by period.")
    public CompletionStage<List<@NonNull ZoneObservation>> observations(
            @Source Zone zone,
            @Nullable @Name("indicators") @Description("Only these indicators.")
                    List<String> indicators,
            @Nullable
                    @Name("from")
                    @Description("Periods in this one or later: 2023, 2023-Q1 or 2023-01.")
                    String from,
            @Nullable
                    @Name("to")
                    @Description("Periods in this one or earlier: 2025, 2025-Q2 or 2025-06.")
                    String to,
            Context context) {
        ZoneObservationFilter filter =
                ZoneObservationFilter.of(ZoneSubject.ONE_ZONE, indicators, from, to);
        ObservationSearch.of(filter);
        return Batch.load(
                context, "Zone.observations", new OfZone(zone.code(), filter), this::ofZones);
    }

    private record OfZone(String zone, ZoneObservationFilter filter) {}

    private Map<OfZone, List<ZoneObservation>> ofZones(List<OfZone> keys) {
        Map<String, List<ObservationFact>> byZone =
                observations
                        .ofSubjects(keys.stream().map(OfZone::zone).distinct().toList())
                        .stream()
                        .collect(groupingBy(fact -> fact.subject));
        Map<OfZone, List<ZoneObservation>> answers = new HashMap<>();
        for (OfZone key : keys) {
            answers.put(
                    key,
                    ordered(
                            byZone.getOrDefault(key.zone, List.of()),
                            ObservationSearch.of(key.filter),
                            ZoneObservationOrder.INDICATOR));
        }
        return answers;
    }

    private List<ZoneObservation> ordered(
            List<ObservationFact> facts,
            Predicate<ObservationFact> condition,
            ZoneObservationOrder order) {
        return facts.stream()
                .filter(condition)
                .map(views::observation)
                .sorted(order.comparator())
                .toList();
    }
}
