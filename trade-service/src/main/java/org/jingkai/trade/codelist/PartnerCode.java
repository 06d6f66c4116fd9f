package org.jingkai.trade.codelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored trading partner. */
@Entity
@Table(name = "trade_partner")
class PartnerCode {

    @Id String code;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column
    @Enumerated(EnumType.STRING)
    PartnerKind kind;

    @Column String[] members;

    @Column @Nullable String iso2;
}
