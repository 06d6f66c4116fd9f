package org.jingkai.zones.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of a site of an enterprise. */
@Entity
@Table(name = "enterprise_site")
class SiteFact extends Fact {

    @Column int ordinal;

    @Column(name = "enterprise_id")
    String enterpriseId;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "prefecture_code", insertable = false, updatable = false)
    String prefectureCode;

    @Column(name = "province_code", insertable = false, updatable = false)
    String provinceCode;

    @Column(name = "zone_code")
    @Nullable String zoneCode;
}
