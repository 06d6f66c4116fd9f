package org.jingkai.zones.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jingkai.subgraph.release.Fact;
import org.jspecify.annotations.Nullable;

/** A version of an enterprise. */
@Entity
@Table(name = "enterprise")
class EnterpriseFact extends Fact {

    @Column(name = "enterprise_id")
    String enterpriseId;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column(name = "group_zh")
    @Nullable String groupZh;

    @Column(name = "group_en")
    @Nullable String groupEn;

    @Column(name = "home_country")
    @Nullable String homeCountry;

    @Column @Nullable String note;
}
