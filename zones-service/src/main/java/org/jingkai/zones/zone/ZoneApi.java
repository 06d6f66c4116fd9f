package org.jingkai.zones.zone;

import static java.util.stream.Collectors.groupingBy;

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
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.zones.region.Region;
import org.jingkai.zones.region.RegionScope;
import org.jspecify.annotations.Nullable;

/** Questions on zones. */
@GraphQLApi
public class ZoneApi {

    private final ZoneRepository zones;
    private final ZoneFinder finder;
    private final ZoneViews views;

    ZoneApi(ZoneRepository zones, ZoneFinder finder, ZoneViews views) {
        this.zones = zones;
        this.finder = finder;
        this.views = views;
    }

    @Query("zone")
    @Description("One zone; null if it is not known.")
    public @Nullable Zone zone(
            @NonNull @Id @Name("code") @Description("Code of the zone, such as G321090.")
                    String code) {
        return finder.byCodes(List.of(ZoneCode.checked(code))).get(code);
    }

    @Query("zones")
    @Description("Zones that fit a filter.")
    public ZoneConnection zones(
            @Nullable @Name("where") @Description("Which zones; all if left out.") ZoneFilter where,
            @NonNull @Name("orderBy") @DefaultValue("CODE") @Description("The order.")
                    ZoneOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "zones", where, orderBy);
        ZoneSearch search = ZoneSearch.of(ZoneFilter.orAll(where));
        List<ZoneFact> found = search.in(zones.listAll().stream(), orderBy);
        return ZoneConnection.of(page.pageOf(found).map(views::zone));
    }

    @Resolver
    public List<@Nullable Zone> zonesByCode(@Name("code") List<String> code) {
        return finder.each(code.stream());
    }

    @Name("name")
    @Description("Name of the zone.")
    public String name(
            @Source Zone zone,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return zone.names().in(language);
    }

    @Name("statusHistory")
    @Description("The statuses of the zone as they became known, the first one first.")
    public List<List<ZoneStatusVersion>> statusHistory(@Source List<Zone> of) {
        List<String> codes = of.stream().map(Zone::code).toList();
        Map<String, List<ZoneFact>> versions =
                zones.versions(codes.stream().distinct().toList()).stream()
                        .collect(groupingBy(fact -> fact.code));
        return codes.stream()
                .map(code -> views.statuses(versions.getOrDefault(code, List.of())))
                .toList();
    }

    @Name("zones")
    @Description("Zones in the region and in the regions in it.")
    public CompletionStage<ZoneConnection> zonesIn(
            @Source Region region,
            @NonNull
                    @Name("direct")
                    @DefaultValue("false")
                    @Description("Whether only the region itself is meant.")
                    boolean direct,
            @Nullable @Name("where") @Description("Which of them; all if left out.")
                    ZoneFilter where,
            @NonNull @Name("orderBy") @DefaultValue("CODE") @Description("The order.")
                    ZoneOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after,
            Context context) {
        ZoneFilter filter = ZoneFilter.orAll(where);
        ZoneSearch.of(filter);
        PageRequest page =
                PageRequest.of(first, after, "Region.zones", region.code(), direct, where, orderBy);
        InRegion key =
                new InRegion(
                        region.code(),
                        new RegionScope(region.code(), direct),
                        filter,
                        orderBy,
                        page);
        return Batch.load(context, "Region.zones", key, this::zonesIn);
    }

    private record InRegion(
            String code, RegionScope scope, ZoneFilter filter, ZoneOrder order, PageRequest page) {}

    private Map<InRegion, ZoneConnection> zonesIn(List<InRegion> keys) {
        List<ZoneFact> found =
                zones.inRegions(keys.stream().map(InRegion::code).distinct().toList());
        Map<InRegion, ZoneConnection> answers = new HashMap<>();
        for (InRegion key : keys) {
            List<ZoneFact> fitting =
                    ZoneSearch.of(key.filter)
                            .in(
                                    found.stream().filter(z -> key.scope.holds(z.regionCode)),
                                    key.order);
            answers.put(key, ZoneConnection.of(key.page.pageOf(fitting).map(views::zone)));
        }
        return answers;
    }
}
