package org.jingkai.zones.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/** An entry of the stored dictionary. */
@Entity
@Table(name = "indicator")
class IndicatorEntry {

    @Id String id;

    @Column int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column(name = "default_unit")
    @Enumerated(EnumType.STRING)
    Unit defaultUnit;

    @Column @Nullable String description;

    Indicator indicator() {
        return new Indicator(
                id, ordinal, new LocalizedName(nameZh, nameEn), defaultUnit, description);
    }
}
