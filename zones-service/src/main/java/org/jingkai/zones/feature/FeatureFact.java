package org.jingkai.zones.feature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of something that zones are known for. */
@Entity
@Table(name = "zone_feature")
class FeatureFact extends Fact {

    /** The zone code of what is said of all zones. */
    static final String ALL_ZONES = "ALL";

    @Column int ordinal;

    @Column(name = "zone_code")
    @Nullable String zoneCode;

    @Column(name = "region_code")
    @Nullable String regionCode;

    @Column(name = "prefecture_code", insertable = false, updatable = false)
    @Nullable String prefectureCode;

    @Column(name = "province_code", insertable = false, updatable = false)
    @Nullable String provinceCode;

    @Column
    @Enumerated(EnumType.STRING)
    ZoneFeatureKind kind;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column @Nullable String description;

    @Column @Nullable String since;

    boolean ofAllZones() {
        return ALL_ZONES.equals(zoneCode);
    }
}
