package org.jingkai.zones.zone;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.period.Period;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.search.PeriodRange;
import org.jingkai.zones.search.SearchText;

/**
 * Matches zones against a filter in memory: all zones are a few hundred rows, and text in two
 * languages and several columns is one condition here.
 */
final class ZoneSearch {

    private final Predicate<ZoneFact> condition;

    private ZoneSearch(Predicate<ZoneFact> condition) {
        this.condition = condition;
    }

    /**
     * The search of a filter.
     *
     * @throws RequestProblem if a part of the filter is malformed
     */
    static ZoneSearch of(ZoneFilter filter) {
        return new ZoneSearch(
                byName(filter).and(byPlace(filter)).and(byApproval(filter)).and(byRecord(filter)));
    }

    List<ZoneFact> in(Stream<ZoneFact> zones, ZoneOrder order) {
        return zones.filter(condition).sorted(order.comparator()).toList();
    }

    private static Predicate<ZoneFact> byName(ZoneFilter filter) {
        SearchText search = SearchText.of(filter.search());
        SearchText industry = SearchText.of(filter.industry());
        List<String> codes = filter.codes();
        ZoneCode.check(codes);
        return zone ->
                (codes == null || codes.contains(zone.code))
                        && (search.isIn(zone.nameZh, zone.shortNameZh, zone.nameEn)
                                || search.isIn(zone.aliases))
                        && (industry.part() == null || industry.isIn(zone.leadingIndustries));
    }

    private static Predicate<ZoneFact> byPlace(ZoneFilter filter) {
        RegionScope region = RegionScope.of(filter.region(), filter.direct());
        RegionScope province = RegionScope.of(filter.province(), false);
        return zone ->
                region.holds(zone.regionCode)
                        && (province.code() == null || province.code().equals(zone.provinceCode));
    }

    private static Predicate<ZoneFact> byApproval(ZoneFilter filter) {
        PeriodRange approved = PeriodRange.of(filter.approvedFrom(), filter.approvedTo());
        return zone -> approved.holds(Period.parse(zone.approvedOn));
    }

    private static Predicate<ZoneFact> byRecord(ZoneFilter filter) {
        BigDecimal from = filter.areaFrom();
        BigDecimal to = filter.areaTo();
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new RequestProblem(
                    ProblemCode.BAD_RANGE, "areaFrom is greater than areaTo. Turn the two round.");
        }
        return zone ->
                (filter.status() == null || filter.status() == zone.status)
                        && (filter.codeBasis() == null || filter.codeBasis() == zone.codeBasis)
                        && (filter.locationBasis() == null
                                || filter.locationBasis() == zone.locationBasis)
                        && (from == null || hasArea(zone, area -> area.compareTo(from) >= 0))
                        && (to == null || hasArea(zone, area -> area.compareTo(to) <= 0));
    }

    private static boolean hasArea(ZoneFact zone, Predicate<BigDecimal> condition) {
        return zone.areaHectares != null && condition.test(zone.areaHectares);
    }
}
