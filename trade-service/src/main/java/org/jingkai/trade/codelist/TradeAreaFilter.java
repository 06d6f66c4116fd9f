package org.jingkai.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which areas are wanted; every given part must hold. */
@Input("TradeAreaFilter")
@Description("Which areas are wanted. Every given part must hold.")
public record TradeAreaFilter(
        @Nullable @Description("Only these codes.") List<String> codes,
        @Nullable @Description("Text that occurs in a name.") String search,
        @Nullable @Description("Only areas of this kind.") TradeAreaKind kind,
        @Nullable @Id @Description("Only areas in this province or city.") String region,
        @Nullable @Id @Description("Only areas that count this zone.") String zone) {

    boolean holds(TradeArea area) {
        return (codes == null || codes.contains(area.code()))
                && (kind == null || kind == area.kind())
                && (region == null || Places.isIn(area.region().code(), region))
                && (zone == null || area.zones().stream().anyMatch(z -> z.code().equals(zone)))
                && (search == null
                        || area.names().stream().anyMatch(n -> n.contains(search.strip())));
    }
}
