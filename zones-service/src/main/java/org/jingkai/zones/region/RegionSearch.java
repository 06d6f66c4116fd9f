package org.jingkai.zones.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jingkai.zones.search.SearchText;

/** Finds regions in the code list. */
@ApplicationScoped
class RegionSearch {

    private final RegionTree tree;
    private final ZoneLocations zones;

    RegionSearch(RegionTree tree, ZoneLocations zones) {
        this.tree = tree;
        this.zones = zones;
    }

    List<Region> find(RegionFilter filter, RegionOrder order) {
        return tree.all().stream()
                .filter(byName(filter).and(byPlace(filter)).and(byZones(filter)))
                .sorted(order.comparator())
                .toList();
    }

    private static Predicate<Region> byName(RegionFilter filter) {
        SearchText search = SearchText.of(filter.search());
        List<String> codes = filter.codes();
        if (codes != null) {
            codes.forEach(code -> RegionScope.checked(String.valueOf(code)));
        }
        return region ->
                search.isIn(region.names().zh(), region.names().en())
                        && (codes == null || codes.contains(region.code()))
                        && (filter.level() == null || filter.level() == region.level())
                        && (filter.subprovincial() == null
                                || filter.subprovincial().equals(region.subprovincial()));
    }

    private static Predicate<Region> byPlace(RegionFilter filter) {
        RegionScope province = RegionScope.of(filter.province(), false);
        RegionScope parent = RegionScope.of(filter.parent(), false);
        return region ->
                province.holds(region.code())
                        && (parent.code() == null || parent.code().equals(region.parentCode()));
    }

    private Predicate<Region> byZones(RegionFilter filter) {
        Boolean wanted = filter.hasZones();
        if (wanted == null) {
            return region -> true;
        }
        Set<String> occupied = new HashSet<>(zones.regionsOfZones());
        List.copyOf(occupied).forEach(code -> occupied.addAll(RegionScope.ancestors(code)));
        return region -> wanted == occupied.contains(region.code());
    }
}
