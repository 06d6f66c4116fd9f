package org.jingkai.trade.codelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored customs regime. */
@Entity
@Table(name = "trade_regime")
class RegimeCode {

    @Id String code;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;
}
