package org.jingkai.trade.codelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stored area that customs count by itself. */
@Entity
@Table(name = "trade_area")
class AreaCode {

    @Id String code;

    @Column(name = "names_zh")
    String[] namesZh;

    @Column
    @Enumerated(EnumType.STRING)
    TradeAreaKind kind;

    @Column(name = "region_code")
    String regionCode;

    @Column String[] zones;
}
