package org.jingkai.inspection.round;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.inspection.region.Region;
import org.jingkai.inspection.region.RegionScope;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Questions on inspection rounds. */
@GraphQLApi
public class RoundApi {

    private final RoundRepository rounds;
    private final TargetRepository targets;
    private final RoundViews views;

    RoundApi(RoundRepository rounds, TargetRepository targets, RoundViews views) {
        this.rounds = rounds;
        this.targets = targets;
        this.views = views;
    }

    @Query("inspectionRound")
    @Description("One inspection round; null if it is not known.")
    public @Nullable InspectionRound inspectionRound(
            @NonNull @Id @Name("id") @Description("Identifier, such as cc20-r6.") String id) {
        return byIds(List.of(id)).get(id);
    }

    @Query("inspectionRounds")
    @Description("Inspection rounds that fit a filter.")
    public InspectionRoundConnection inspectionRounds(
            @Nullable @Name("where") @Description("Which rounds; all if left out.")
                    InspectionRoundFilter where,
            @NonNull @Name("orderBy") @DefaultValue("NEWEST_FIRST") @Description("The order.")
                    InspectionRoundOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "inspectionRounds", where, orderBy);
        List<InspectionRound> found =
                rounds.listAll().stream()
                        .filter(round -> where == null || where.holds(round))
                        .sorted(orderBy.comparator())
                        .map(views::round)
                        .toList();
        return InspectionRoundConnection.of(page.pageOf(found));
    }

    @Resolver
    public List<@Nullable InspectionRound> inspectionRoundsById(@Name("id") List<String> id) {
        Map<String, InspectionRound> found = byIds(id);
        return id.stream().<@Nullable InspectionRound>map(found::get).toList();
    }

    @Name("targets")
    @Description("What the round inspects, in the order of the announcement.")
    public @NonNull CompletionStage<@NonNull List<@NonNull Inspection>> targets(
            @Source InspectionRound round,
            @Nullable @Name("mode") @Description("Only targets inspected in this way.")
                    InspectionMode mode,
            @Nullable @Name("kind") @Description("Only targets of this kind.") TargetKind kind,
            Context context) {
        return Batch.load(
                context,
                "InspectionRound.targets",
                new OfRound(round.id(), new TargetFilter(mode, kind)),
                this::targetsOf);
    }

    @Name("round")
    @Description("The round; null while only the list of its targets is known.")
    public List<@Nullable InspectionRound> round(@Source List<Inspection> inspections) {
        Map<String, InspectionRound> found =
                byIds(inspections.stream().map(Inspection::roundId).distinct().toList());
        return inspections.stream()
                .<@Nullable InspectionRound>map(inspection -> found.get(inspection.roundId()))
                .toList();
    }

    @Name("name")
    @Description("Name of the target.")
    public @NonNull String name(
            @Source Inspection inspection,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return inspection.names().in(language);
    }

    @Name("inspections")
    @Description("Inspections of the region and of the regions in it, round by round.")
    public CompletionStage<List<@NonNull Inspection>> inspections(
            @Source Region region,
            @NonNull
                    @Name("direct")
                    @DefaultValue("false")
                    @Description("Whether only the region itself is meant.")
                    boolean direct,
            @Nullable @Name("mode") @Description("Only inspections of this mode.")
                    InspectionMode mode,
            @Nullable @Name("kind") @Description("Only targets of this kind.") TargetKind kind,
            Context context) {
        return Batch.load(
                context,
                "Region.inspections",
                new InRegion(new RegionScope(region.code(), direct), new TargetFilter(mode, kind)),
                this::inspectionsIn);
    }

    private record OfRound(String id, TargetFilter filter) {}

    private record InRegion(RegionScope scope, TargetFilter filter) {}

    private Map<String, InspectionRound> byIds(List<String> ids) {
        return rounds.byIds(ids).stream()
                .map(views::round)
                .collect(toMap(InspectionRound::id, round -> round));
    }

    private Map<OfRound, List<Inspection>> targetsOf(List<OfRound> keys) {
        Map<String, List<TargetFact>> byRound =
                targets.ofRounds(keys.stream().map(OfRound::id).distinct().toList()).stream()
                        .collect(groupingBy(target -> target.roundId));
        Map<OfRound, List<Inspection>> answers = new HashMap<>();
        for (OfRound key : keys) {
            List<TargetFact> found = byRound.getOrDefault(key.id, List.of());
            answers.put(key, key.filter.of(found).stream().map(views::inspection).toList());
        }
        return answers;
    }

    private Map<InRegion, List<Inspection>> inspectionsIn(List<InRegion> keys) {
        List<TargetFact> found =
                targets.inRegions(keys.stream().map(key -> key.scope.code()).distinct().toList());
        Map<InRegion, List<Inspection>> answers = new HashMap<>();
        for (InRegion key : keys) {
            List<TargetFact> inScope =
                    found.stream().filter(target -> key.scope.holds(target.regionCode)).toList();
            answers.put(key, key.filter.of(inScope).stream().map(views::inspection).toList());
        }
        return answers;
    }
}
