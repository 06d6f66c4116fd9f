package org.jingkai.zones.enterprise;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The order of a list of enterprises. */
@Enum("EnterpriseOrder")
@Description("The order of a list of enterprises.")
public enum EnterpriseOrder {
    @Description("By English name.")
    NAME,
    @Description("By identifier.")
    ID;

    Comparator<EnterpriseFact> comparator() {
        Comparator<EnterpriseFact> byId = Comparator.comparing(fact -> fact.enterpriseId);
        return switch (this) {
            case NAME ->
                    Comparator.<EnterpriseFact, String>comparing(
                                    fact -> fact.nameEn == null ? fact.nameZh : fact.nameEn)
                            .thenComparing(byId);
            case ID -> byId;
        };
    }
}
