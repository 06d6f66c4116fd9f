package org.jingkai.zones.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/** An entry of the code list of regions. */
@Entity
@Table(name = "region")
class RegionEntry {

    @Id String code;

    @Column(name = "parent_code")
    @Nullable String parentCode;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column
    @Enumerated(EnumType.STRING)
    RegionLevel level;

    @Column(name = "iso_3166_2")
    @Nullable String iso31662;

    @Column boolean subprovincial;

    Region region() {
        return new Region(
                code,
                new LocalizedName(nameZh, nameEn),
                level,
                iso31662,
                subprovincial,
                parentCode);
    }
}
