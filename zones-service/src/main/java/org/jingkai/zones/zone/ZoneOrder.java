package org.jingkai.zones.zone;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/** The order of a list of zones. */
@Enum("ZoneOrder")
@Description("The order of a list of zones.")
public enum ZoneOrder {
    @Description("By code, which keeps a province together; provisional codes last.")
    CODE,
    @Description("By English name.")
    NAME,
    @Description("The earliest approved first.")
    OLDEST_FIRST,
    @Description("The latest approved first.")
    NEWEST_FIRST,
    @Description("The largest area first; zones without a published area last.")
    LARGEST_FIRST,
    @Description("The smallest area first; zones without a published area last.")
    SMALLEST_FIRST;

    Comparator<ZoneFact> comparator() {
        Comparator<ZoneFact> byCode = Comparator.comparing(zone -> zone.code);
        return switch (this) {
            case CODE -> byCode;
            case NAME -> by(ZoneOrder::name, Comparator.naturalOrder()).thenComparing(byCode);
            case OLDEST_FIRST -> by(z -> z.approvedOn, order()).thenComparing(byCode);
            case NEWEST_FIRST -> by(z -> z.approvedOn, order().reversed()).thenComparing(byCode);
            case LARGEST_FIRST -> byArea(Comparator.reverseOrder()).thenComparing(byCode);
            case SMALLEST_FIRST -> byArea(Comparator.naturalOrder()).thenComparing(byCode);
        };
    }

    private static String name(ZoneFact zone) {
        return zone.nameEn == null ? zone.nameZh : zone.nameEn;
    }

    private static Comparator<String> order() {
        return Comparator.naturalOrder();
    }

    private static Comparator<ZoneFact> by(
            Function<ZoneFact, String> text, Comparator<String> order) {
        return Comparator.comparing(text, order);
    }

    private static Comparator<ZoneFact> byArea(Comparator<BigDecimal> order) {
        return Comparator.<ZoneFact, @Nullable BigDecimal>comparing(
                zone -> zone.areaHectares, Comparator.nullsLast(order));
    }
}
