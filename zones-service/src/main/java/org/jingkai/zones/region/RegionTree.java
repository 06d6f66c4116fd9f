package org.jingkai.zones.region;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The regions and how they lie in each other, in memory: a code list is valid at every instant and
 * changes only with the package.
 */
@ApplicationScoped
public class RegionTree {

    private final RegionRepository repository;
    private volatile Map<String, Region> byCode = Map.of();
    private volatile Map<String, List<Region>> byParent = Map.of();

    RegionTree(RegionRepository repository) {
        this.repository = repository;
    }

    /** Reads the code list once the bundled data are in. */
    @ActivateRequestContext
    void load(@Observes @Priority(20) StartupEvent event) {
        Map<String, Region> regions = new LinkedHashMap<>();
        repository.inOrder().forEach(entry -> regions.put(entry.code, entry.region()));
        byParent =
                regions.values().stream()
                        .filter(region -> region.parentCode() != null)
                        .collect(groupingBy(region -> String.valueOf(region.parentCode())));
        byCode = regions;
    }

    /** All regions by code. */
    public Collection<Region> all() {
        return byCode.values();
    }

    /** The region of a code; null if there is none. */
    public @Nullable Region find(@Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    /** The region of a code that was checked when it was loaded. */
    public Region get(String code) {
        Region region = byCode.get(code);
        if (region == null) {
            throw new IllegalStateException("no region " + code);
        }
        return region;
    }

    /** The regions in which a region lies, nearest first. */
    public List<Region> ancestors(Region region) {
        List<Region> ancestors = new ArrayList<>();
        for (Region above = find(region.parentCode());
                above != null;
                above = find(above.parentCode())) {
            ancestors.add(above);
        }
        return ancestors;
    }

    /** The regions directly in a region, by code. */
    public List<Region> children(Region region) {
        return byParent.getOrDefault(region.code(), List.of());
    }
}
