package org.jingkai.zones.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.zones.region.RegionTree;
import org.jspecify.annotations.Nullable;

/** Makes the types of the schema from stored facts. */
@ApplicationScoped
class EventViews {

    private final ReleaseCatalogue releases;
    private final RegionTree regions;

    EventViews(ReleaseCatalogue releases, RegionTree regions) {
        this.releases = releases;
        this.regions = regions;
    }

    Event event(EventFact fact) {
        return new Event(
                fact.eventId,
                fact.kind,
                new LocalizedName(fact.titleZh, fact.titleEn),
                fact.heldOn,
                regions.find(fact.regionCode),
                fact.zoneCode,
                releases.sourceOf(fact),
                releases.of(fact));
    }

    EventParticipant participant(ParticipantFact fact) {
        return new EventParticipant(
                new LocalizedName(fact.nameZh, fact.nameEn),
                name(fact.organisationZh, fact.organisationEn),
                name(fact.roleZh, fact.roleEn),
                releases.sourceOf(fact),
                releases.of(fact));
    }

    private static @Nullable LocalizedName name(@Nullable String zh, @Nullable String en) {
        return zh == null && en == null ? null : new LocalizedName(zh, en);
    }
}
