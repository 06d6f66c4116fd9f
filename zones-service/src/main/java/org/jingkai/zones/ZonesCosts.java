package org.jingkai.zones;

import static java.util.Map.entry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jingkai.subgraph.cost.Costs;

/**
 * What questions to the zones service cost. Texts are searched for without an index, in lists of
 * some hundreds.
 */
final class ZonesCosts {

    /**
     * Items of each list: the mean over those that have any in the bundled data, rounded up; for
     * children and descendants the mean over provinces.
     */
    private static final Map<String, Integer> SIZES =
            Map.ofEntries(
                    entry("Enterprise.observations", 5),
                    entry("Enterprise.sites", 5),
                    entry("Event.participants", 2),
                    entry("PolicyArea.measures", 5),
                    entry("PolicyPlan.areas", 4),
                    entry("PolicyPlan.measures", 9),
                    entry("Query.indicators", 50),
                    entry("Query.policyPlans", 2),
                    entry("Query.zoneStatistics", 80),
                    entry("Region.ancestors", 2),
                    entry("Region.children", 12),
                    entry("Region.descendants", 16),
                    entry("Region.enterpriseSites", 2),
                    entry("Region.events", 2),
                    entry("Region.zoneFeatures", 2),
                    entry("Zone.aliases", 2),
                    entry("Zone.enterpriseSites", 1),
                    entry("Zone.evaluations", 4),
                    entry("Zone.events", 2),
                    entry("Zone.features", 3),
                    entry("Zone.leadingIndustries", 3),
                    entry("Zone.observations", 7),
                    entry("Zone.statusHistory", 2));

    /** What is dearer to read than a row by its key. */
    private static final Map<String, Integer> WEIGHTS =
            Map.ofEntries(
                    entry("EnterpriseFilter.search", 2),
                    entry("EventFilter.search", 2),
                    entry("PolicyPlanFilter.search", 2),
                    entry("RegionFilter.search", 2),
                    entry("ZoneFeatureFilter.search", 2),
                    entry("ZoneFilter.search", 2));

    private ZonesCosts() {}

    @Produces
    @Singleton
    static Costs costs() {
        return new Costs(SIZES, WEIGHTS);
    }
}
