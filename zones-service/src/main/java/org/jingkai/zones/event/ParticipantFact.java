package org.jingkai.zones.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a participant of an event. */
@Entity
@Table(name = "event_participant")
class ParticipantFact extends Fact {

    @Column(name = "event_id")
    String eventId;

    @Column int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column(name = "organisation_zh")
    @Nullable String organisationZh;

    @Column(name = "organisation_en")
    @Nullable String organisationEn;

    @Column(name = "role_zh")
    @Nullable String roleZh;

    @Column(name = "role_en")
    @Nullable String roleEn;
}
