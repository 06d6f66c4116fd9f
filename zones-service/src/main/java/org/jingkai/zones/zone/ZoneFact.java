package org.jingkai.zones.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of the record of a zone. */
@Entity
@Table(name = "zone")
class ZoneFact extends Fact {

    @Column String code;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "short_name_zh")
    String shortNameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "prefecture_code", insertable = false, updatable = false)
    String prefectureCode;

    @Column(name = "province_code", insertable = false, updatable = false)
    String provinceCode;

    @Column(name = "approved_on")
    String approvedOn;

    @Column(name = "area_ha")
    @Nullable BigDecimal areaHectares;

    @Column(name = "leading_industries")
    String[] leadingIndustries;

    @Column
    @Enumerated(EnumType.STRING)
    ZoneStatus status;

    @Column String[] aliases;

    @Column(name = "code_basis")
    @Enumerated(EnumType.STRING)
    ZoneCodeBasis codeBasis;

    @Column(name = "location_basis")
    @Enumerated(EnumType.STRING)
    ZoneLocationBasis locationBasis;

    @Column(name = "described_in")
    String describedIn;
}
