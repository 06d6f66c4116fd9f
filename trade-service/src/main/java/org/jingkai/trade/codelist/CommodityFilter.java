package org.jingkai.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which commodities are wanted; every given part must hold. */
@Input("CommodityFilter")
@Description("Which commodities are wanted. Every given part must hold.")
public record CommodityFilter(
        @Nullable @Description("Only these codes.") List<String> codes,
        @Nullable
                @Description("Text that occurs in a name, in either language, or equals the code.")
                String search,
        @Nullable @Description("Only codes of this kind.") CommodityKind kind,
        @Nullable @Id @Description("Only codes right below this one.") String parent) {

    boolean holds(Commodity commodity) {
        return (codes == null || codes.contains(commodity.code()))
                && (kind == null || kind == commodity.kind())
                && (parent == null || parent.equals(commodity.parentCode()))
                && TextMatch.matches(search, commodity.names(), commodity.code());
    }
}
