package org.jingkai.zones.zone;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.region.ZoneLocations;
import org.jspecify.annotations.Nullable;

/** Finds zones for the packages above, each time in one statement. */
@ApplicationScoped
public class ZoneFinder implements ZoneLocations {

    private final ZoneRepository zones;
    private final ZoneViews views;

    ZoneFinder(ZoneRepository zones, ZoneViews views) {
        this.zones = zones;
        this.views = views;
    }

    /** The zones of the codes that are known. */
    public Map<String, Zone> byCodes(List<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : zones.byCodes(codes).stream()
                        .map(views::zone)
                        .collect(toMap(Zone::code, zone -> zone));
    }

    /** The zone of each code, in order; null for no code and for a zone that is not known. */
    public List<@Nullable Zone> each(Stream<@Nullable String> codes) {
        List<@Nullable String> wanted = codes.<@Nullable String>map(code -> code).toList();
        Map<String, Zone> found =
                byCodes(wanted.stream().filter(Objects::nonNull).distinct().toList());
        return wanted.stream()
                .<@Nullable Zone>map(code -> code == null ? null : found.get(code))
                .toList();
    }

    /** Whether a zone, by its code, stands in a region as of the instant of the request. */
    public Predicate<String> standsIn(RegionScope scope) {
        if (scope.code() == null) {
            return code -> true;
        }
        Set<String> codes =
                zones.inRegions(List.of(scope.code())).stream()
                        .filter(zone -> scope.holds(zone.regionCode))
                        .map(zone -> zone.code)
                        .collect(toSet());
        return codes::contains;
    }

    @Override
    public Set<String> regionsOfZones() {
        return zones.listAll().stream().map(zone -> zone.regionCode).collect(toSet());
    }
}
