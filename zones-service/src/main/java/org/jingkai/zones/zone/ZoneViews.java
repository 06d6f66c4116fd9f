package org.jingkai.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.figure.ObservationStatus;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.subgraph.source.Source;
import org.jingkai.zones.region.RegionTree;
import org.jspecify.annotations.Nullable;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class ZoneViews {

    private final ReleaseCatalogue releases;
    private final RegionTree regions;

    ZoneViews(ReleaseCatalogue releases, RegionTree regions) {
        this.releases = releases;
        this.regions = regions;
    }

    Zone zone(ZoneFact fact) {
        Source description = description(fact);
        return new Zone(
                fact.code,
                new LocalizedName(fact.nameZh, fact.nameEn),
                fact.shortNameZh,
                List.of(fact.aliases),
                regions.get(fact.regionCode),
                regions.get(fact.provinceCode),
                fact.approvedOn,
                area(fact, description),
                List.of(fact.leadingIndustries),
                fact.status,
                releases.sourceOf(fact),
                fact.codeBasis,
                fact.locationBasis,
                description,
                releases.of(fact));
    }

    /**
     * The statuses of the versions of one zone, the first known first; repetitions are left out.
     */
    List<ZoneStatusVersion> statuses(List<ZoneFact> versions) {
        List<ZoneStatusVersion> statuses = new ArrayList<>();
        for (ZoneFact fact : versions.stream().sorted(firstKnownFirst()).toList()) {
            if (statuses.isEmpty() || statuses.getLast().status() != fact.status) {
                statuses.add(
                        new ZoneStatusVersion(
                                fact.status, releases.sourceOf(fact), releases.of(fact)));
            }
        }
        return statuses;
    }

    private Comparator<ZoneFact> firstKnownFirst() {
        return Comparator.comparing((ZoneFact fact) -> releases.of(fact).publishedAt())
                .thenComparing(ZoneFact::id);
    }

    private static @Nullable Figure area(ZoneFact fact, Source source) {
        return fact.areaHectares == null
                ? null
                : Figure.published(
                        fact.areaHectares,
                        0,
                        Unit.HECTARE,
                        Qualifier.EXACT,
                        ObservationStatus.NORMAL,
                        source);
    }

    /** A later version states a new status only; the rest stands in the release before. */
    private Source description(ZoneFact fact) {
        Source own = releases.sourceOf(fact);
        return fact.describedIn.equals(fact.releaseId())
                ? own
                : releases.knownAt(Instant.MAX).stream()
                        .filter(release -> release.id().equals(fact.describedIn))
                        .map(Release::source)
                        .findFirst()
                        .orElse(own);
    }
}
