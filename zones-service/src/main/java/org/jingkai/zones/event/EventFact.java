package org.jingkai.zones.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of an event. */
@Entity
@Table(name = "event")
class EventFact extends Fact {

    @Column(name = "event_id")
    String eventId;

    @Column
    @Enumerated(EnumType.STRING)
    EventKind kind;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable String titleEn;

    @Column(name = "held_on")
    String heldOn;

    @Column(name = "region_code")
    @Nullable String regionCode;

    @Column(name = "prefecture_code", insertable = false, updatable = false)
    @Nullable String prefectureCode;

    @Column(name = "province_code", insertable = false, updatable = false)
    @Nullable String provinceCode;

    @Column(name = "zone_code")
    @Nullable String zoneCode;
}
