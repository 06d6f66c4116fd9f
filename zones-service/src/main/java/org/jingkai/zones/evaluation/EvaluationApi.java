package org.jingkai.zones.evaluation;

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
import org.jingkai.zones.zone.ZoneCode;
import org.jingkai.zones.zone.ZoneFinder;
import org.jspecify.annotations.Nullable;

/** Questions on the ranks of zones. */
@GraphQLApi
public class EvaluationApi {

    private final EvaluationRepository evaluations;
    private final EvaluationViews views;
    private final ZoneFinder zones;

    EvaluationApi(EvaluationRepository evaluations, EvaluationViews views, ZoneFinder zones) {
        this.evaluations = evaluations;
        this.views = views;
        this.zones = zones;
    }

    @Query("zoneRanking")
    @Description(
            "The first zones of a yearly assessment, by rank. Places that no source states are left"
                    + " out.")
    public List<ZoneEvaluation> zoneRanking(
            @NonNull
                    @Name("year")
                    @Description("Year of the exercise; the data assessed are of the year before.")
                    int year,
            @NonNull
                    @Name("metric")
                    @DefaultValue("OVERALL")
                    @Description("What zones are ranked by.")
                    ZoneMetric metric,
            @NonNull
                    @Name("first")
                    @DefaultValue("10")
                    @Description("How many known places, 1 to 200.")
                    int first) {
        PageRequest page = PageRequest.of(first, null, "zoneRanking");
        return evaluations.ranking(year, metric, page.first()).stream()
                .map(views::evaluation)
                .toList();
    }

    @Query("zoneEvaluations")
    @Description("Ranks of zones that fit a filter.")
    public ZoneEvaluationConnection zoneEvaluations(
            @Nullable @Name("where") @Description("Which ranks; all if left out.")
                    ZoneEvaluationFilter where,
            @NonNull @Name("orderBy") @DefaultValue("NEWEST_FIRST") @Description("The order.")
                    ZoneEvaluationOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "zoneEvaluations", where, orderBy);
        ZoneEvaluationFilter filter = where == null ? ZoneEvaluationFilter.ALL : where;
        ZoneCode.check(filter.zones());
        Predicate<String> inPlace =
                zones.standsIn(RegionScope.of(filter.region(), filter.direct()));
        List<EvaluationFact> found =
                evaluations.listAll().stream()
                        .filter(filter::holds)
                        .filter(fact -> inPlace.test(fact.zoneCode))
                        .sorted(orderBy.comparator())
                        .toList();
        return ZoneEvaluationConnection.of(page.pageOf(found).map(views::evaluation));
    }

    @Name("zone")
    @Description("The zone; null while only its rank is known.")
    public List<@Nullable Zone> zone(@Source List<ZoneEvaluation> ranks) {
        return zones.each(ranks.stream().map(ZoneEvaluation::zoneCode));
    }

    @Name("evaluations")
    @Description("Ranks of the zone, the latest year first.")
    public CompletionStage<List<@NonNull ZoneEvaluation>> evaluations(
            @Source Zone zone,
            @Nullable @Name("metric") @Description("Only ranks by this.") ZoneMetric metric,
            @Nullable @Name("yearFrom") @Description("This year or later.") Integer yearFrom,
            @Nullable @Name("yearTo") @Description("This year or earlier.") Integer yearTo,
            Context context) {
        OfZone key = new OfZone(zone.code(), ZoneEvaluationFilter.ofZone(metric, yearFrom, yearTo));
        return Batch.load(context, "Zone.evaluations", key, this::ofZones);
    }

    private record OfZone(String zone, ZoneEvaluationFilter filter) {}

    private Map<OfZone, List<ZoneEvaluation>> ofZones(List<OfZone> keys) {
        Map<String, List<EvaluationFact>> byZone =
                evaluations.ofZones(keys.stream().map(OfZone::zone).distinct().toList()).stream()
                        .sorted(ZoneEvaluationOrder.NEWEST_FIRST.comparator())
                        .collect(groupingBy(fact -> fact.zoneCode));
        Map<OfZone, List<ZoneEvaluation>> answers = new HashMap<>();
        for (OfZone key : keys) {
            answers.put(
                    key,
                    byZone.getOrDefault(key.zone, List.of()).stream()
                            .filter(key.filter::holds)
                            .map(views::evaluation)
                            .toList());
        }
        return answers;
    }
}
