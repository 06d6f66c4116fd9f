package org.jingkai.zones.enterprise;

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
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.zones.region.Region;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.zone.Zone;
import org.jingkai.zones.zone.ZoneFinder;
import org.jspecify.annotations.Nullable;

/** Questions on the sites of enterprises. */
@GraphQLApi
public class SiteApi {

    private final SiteRepository sites;
    private final EnterpriseViews views;
    private final ZoneFinder zones;

    SiteApi(SiteRepository sites, EnterpriseViews views, ZoneFinder zones) {
        this.sites = sites;
        this.views = views;
        this.zones = zones;
    }

    @Name("sites")
    @Description("Where the enterprise has sites, as recorded.")
    public @NonNull List<@NonNull List<@NonNull EnterpriseSite>> sites(
            @Source List<Enterprise> enterprises) {
        List<String> ids = enterprises.stream().map(Enterprise::id).toList();
        Map<String, List<SiteFact>> byEnterprise =
                sites.ofEnterprises(ids.stream().distinct().toList()).stream()
                        .collect(groupingBy(site -> site.enterpriseId));
        return ids.stream().map(id -> views(byEnterprise.get(id))).toList();
    }

    @Name("zone")
    @Description("The zone of the site; null if only its region is known.")
    public List<@Nullable Zone> zone(@Source List<EnterpriseSite> found) {
        return zones.each(found.stream().<@Nullable String>map(EnterpriseSite::zoneCode));
    }

    @Name("enterpriseSites")
    @Description("Sites of enterprises that are known to be in the zone.")
    public List<List<EnterpriseSite>> sitesOfZones(@Source List<Zone> of) {
        List<String> codes = of.stream().map(Zone::code).toList();
        Map<String, List<SiteFact>> byZone =
                sites.ofZones(codes.stream().distinct().toList()).stream()
                        .collect(groupingBy(site -> String.valueOf(site.zoneCode)));
        return codes.stream().map(code -> views(byZone.get(code))).toList();
    }

    @Name("enterpriseSites")
    @Description("Sites of enterprises in the region and in the regions in it.")
    public CompletionStage<List<@NonNull EnterpriseSite>> sitesIn(
            @Source Region region,
            @NonNull
                    @Name("direct")
                    @DefaultValue("false")
                    @Description("Whether only the region itself is meant.")
                    boolean direct,
            Context context) {
        InRegion key = new InRegion(region.code(), new RegionScope(region.code(), direct));
        return Batch.load(context, "Region.enterpriseSites", key, this::inRegions);
    }

    private record InRegion(String code, RegionScope scope) {}

    private Map<InRegion, List<EnterpriseSite>> inRegions(List<InRegion> keys) {
        List<SiteFact> found =
                sites.inRegions(keys.stream().map(InRegion::code).distinct().toList());
        Map<InRegion, List<EnterpriseSite>> answers = new HashMap<>();
        for (InRegion key : keys) {
            answers.put(
                    key, views(found.stream().filter(s -> key.scope.holds(s.regionCode)).toList()));
        }
        return answers;
    }

    private List<EnterpriseSite> views(@Nullable List<SiteFact> facts) {
        return facts == null ? List.of() : facts.stream().map(views::site).toList();
    }
}
