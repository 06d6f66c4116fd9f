package org.jingkai.trade.codelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored kind of enterprise. */
@Entity
@Table(name = "trade_trader")
class TraderCode {

    @Id String code;

    @Column int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;
}
