package org.jingkai.trade.observation;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jspecify.annotations.Nullable;

/** Questions on single observations and their vintages. */
@GraphQLApi
public class ObservationApi {

    static final TradeObservationFilter ALL =
            new TradeObservationFilter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);

    private final ObservationRepository observations;
    private final ObservationViews views;
    private final ReleaseCatalogue releases;

    ObservationApi(
            ObservationRepository observations, ObservationViews views, ReleaseCatalogue releases) {
        this.observations = observations;
        this.views = views;
        this.releases = releases;
    }

    @Query("tradeObservations")
    @Description("Single observations that fit a filter on any dimension.")
    public TradeObservationConnection tradeObservations(
            @Nullable @Name("where") @Description("Which observations; all if left out.")
                    TradeObservationFilter where,
            @NonNull @Name("orderBy") @DefaultValue("PERIOD_DESC") @Description("The order.")
                    TradeObservationOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "tradeObservations", where, orderBy);
        TradeObservationFilter filter = where == null ? ALL : where;
        PanacheQuery<ObservationFact> found = observations.find(filter.query(), orderBy.clause());
        long total = found.count();
        List<TradeObservation> items =
                found.range(page.offset(), page.offset() + page.first() - 1).stream()
                        .map(views::observation)
                        .toList();
        return TradeObservationConnection.of(filter, page.page(items, total));
    }

    @Name("revisions")
    @Description("All vintages of the observation that are known, the earliest first.")
    public @NonNull List<@NonNull List<@NonNull TradeRevision>> revisions(
            @Source List<TradeObservation> observationsOfPage) {
        List<String> keys =
                observationsOfPage.stream().map(TradeObservation::factKey).distinct().toList();
        Map<String, List<ObservationFact>> vintages =
                observations.vintages(keys).stream().collect(groupingBy(ObservationFact::factKey));
        return observationsOfPage.stream().map(one -> revisionsOf(one, vintages)).toList();
    }

    private List<TradeRevision> revisionsOf(
            TradeObservation observation, Map<String, List<ObservationFact>> vintages) {
        return vintages.getOrDefault(observation.factKey(), List.of()).stream()
                .sorted(
                        Comparator.comparing(
                                        (ObservationFact fact) -> releases.of(fact).publishedAt())
                                .thenComparing(ObservationFact::id))
                .map(fact ->
                        views.revision(fact, fact.releaseId().equals(observation.release().id())))
                .toList();
    }
}
