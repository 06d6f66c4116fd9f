package org.jingkai.zones.feature;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.zones.region.Region;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.zone.Zone;
import org.jingkai.zones.zone.ZoneCode;
import org.jingkai.zones.zone.ZoneFinder;
import org.jspecify.annotations.Nullable;

/** Questions on what zones and regions are known for. */
@GraphQLApi
public class FeatureApi {

    private final FeatureRepository features;
    private final FeatureViews views;
    private final ZoneFinder zones;

    FeatureApi(FeatureRepository features, FeatureViews views, ZoneFinder zones) {
        this.features = features;
        this.views = views;
        this.zones = zones;
    }

    @Query("zoneFeatures")
    @Description("What zones, regions and all national zones are known for.")
    public ZoneFeatureConnection zoneFeatures(
            @Nullable @Name("where") @Description("Which features; all if left out.")
                    ZoneFeatureFilter where,
            @NonNull @Name("orderBy") @DefaultValue("KIND") @Description("The order.")
                    ZoneFeatureOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "zoneFeatures", where, orderBy);
        ZoneFeatureFilter filter = where == null ? ZoneFeatureFilter.ALL : where;
        RegionScope.of(filter.region(), filter.direct());
        if (filter.zone() != null) {
            ZoneCode.checked(filter.zone());
        }
        List<FeatureFact> found =
                features.listAll().stream()
                        .filter(filter::holds)
                        .sorted(orderBy.comparator())
                        .toList();
        return ZoneFeatureConnection.of(page.pageOf(found).map(views::feature));
    }

    @Name("name")
    @Description("Name of the feature.")
    public @NonNull String name(
            @Source ZoneFeature feature,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return feature.names().in(language);
    }

    @Name("zone")
    @Description("The zone; null if it is said of a region or of all national zones.")
    public List<@Nullable Zone> zone(@Source List<ZoneFeature> found) {
        return zones.each(found.stream().<@Nullable String>map(ZoneFeature::zoneCode));
    }

    @Name("features")
    @Description("What the zone is known for.")
    public CompletionStage<List<@NonNull ZoneFeature>> features(
            @Source Zone zone,
            @Nullable @Name("kind") @Description("Only things of this kind.") ZoneFeatureKind kind,
            Context context) {
        return Batch.load(context, "Zone.features", new OfZone(zone.code(), kind), this::ofZones);
    }

    @Name("zoneFeatures")
    @Description("What the region and the regions in it, and the zones there, are known for.")
    public CompletionStage<List<@NonNull ZoneFeature>> featuresIn(
            @Source Region region,
            @NonNull
                    @Name("direct")
                    @DefaultValue("false")
                    @Description("Whether only the region itself is meant.")
                    boolean direct,
            @Nullable @Name("kind") @Description("Only things of this kind.") ZoneFeatureKind kind,
            Context context) {
        InRegion key = new InRegion(region.code(), new RegionScope(region.code(), direct), kind);
        return Batch.load(context, "Region.zoneFeatures", key, this::inRegions);
    }

    private record OfZone(String zone, @Nullable ZoneFeatureKind kind) {}

    private record InRegion(String code, RegionScope scope, @Nullable ZoneFeatureKind kind) {}

    private Map<OfZone, List<ZoneFeature>> ofZones(List<OfZone> keys) {
        Map<String, List<FeatureFact>> byZone =
                features.ofZones(keys.stream().map(OfZone::zone).distinct().toList()).stream()
                        .collect(groupingBy(fact -> String.valueOf(fact.zoneCode)));
        Map<OfZone, List<ZoneFeature>> answers = new HashMap<>();
        for (OfZone key : keys) {
            answers.put(key, ofKind(byZone.getOrDefault(key.zone, List.of()), key.kind));
        }
        return answers;
    }

    private Map<InRegion, List<ZoneFeature>> inRegions(List<InRegion> keys) {
        List<FeatureFact> found =
                features.inRegions(keys.stream().map(InRegion::code).distinct().toList());
        Map<InRegion, List<ZoneFeature>> answers = new HashMap<>();
        for (InRegion key : keys) {
            List<FeatureFact> there =
                    found.stream().filter(fact -> key.scope.holds(fact.regionCode)).toList();
            answers.put(key, ofKind(there, key.kind));
        }
        return answers;
    }

    private List<ZoneFeature> ofKind(List<FeatureFact> facts, @Nullable ZoneFeatureKind kind) {
        return facts.stream()
                .filter(fact -> kind == null || kind == fact.kind)
                .map(views::feature)
                .toList();
    }
}
