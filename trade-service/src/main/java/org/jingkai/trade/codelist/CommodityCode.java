package org.jingkai.trade.codelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored commodity. */
@Entity
@Table(name = "trade_commodity")
class CommodityCode {

    @Id String code;

    @Column(name = "parent_code")
    @Nullable String parentCode;

    @Column int ordinal;

    @Column(name = "name_zh")
    @Nullable String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column
    @Enumerated(EnumType.STRING)
    CommodityKind kind;
}
