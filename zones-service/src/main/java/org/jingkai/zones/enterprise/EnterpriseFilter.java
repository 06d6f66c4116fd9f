package org.jingkai.zones.enterprise;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Which enterprises are wanted; every given part must hold. */
@Input("EnterpriseFilter")
@Description("Which enterprises are wanted. Every given part must hold.")
public record EnterpriseFilter(
        @Nullable
                @Description(
                        "Text that occurs in the name of the enterprise or its group, in either"
                                + " language; case does not matter.")
                String search,
        @Nullable @Description("Home country of the group, ISO 3166-1 alpha-2.") String homeCountry,
        @Nullable @Id @Description("Code of a region with a site; the regions in it count too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Id @Description("Code of a zone with a site.") String zone) {

    static final EnterpriseFilter ALL = new EnterpriseFilter(null, null, null, null, null);

    boolean holds(EnterpriseFact fact, List<SiteFact> sites) {
        return SearchText.of(search).isIn(fact.nameZh, fact.nameEn, fact.groupZh, fact.groupEn)
                && (homeCountry == null || homeCountry.equalsIgnoreCase(fact.homeCountry))
                && holdsSite(sites);
    }

    private boolean holdsSite(List<SiteFact> sites) {
        RegionScope place = RegionScope.of(region, direct);
        return (region == null && zone == null)
                || sites.stream()
                        .filter(site -> zone == null || zone.equals(site.zoneCode))
                        .anyMatch(site -> place.holds(site.regionCode));
    }
}
