package org.jingkai.zones;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.ArgumentFuzz;
import org.jingkai.subgraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Whatever value a caller sends, it is answered or refused with a code. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ArgumentFuzzTest {

    private static final Map<String, String> SAMPLES =
            Map.ofEntries(
                    Map.entry("Query.enterprise", "id: \"panasonic-china\""),
                    Map.entry("Query.event", "id: \"econ-roundtable-19\""),
                    Map.entry("Query.indicator", "id: \"GDP\""),
                    Map.entry("Query.policyPlan", "id: \"sip-2024\""),
                    Map.entry("Query.zoneRanking", "year: 2024"),
                    Map.entry("Region", "code: \"320000\""),
                    Map.entry("Zone", "code: \"G321090\""),
                    Map.entry("Enterprise", "id: \"panasonic-china\""),
                    Map.entry("PolicyPlan", "id: \"sip-2024\""),
                    Map.entry("Query.region", "code: \"320000\""),
                    Map.entry("Query.zone", "code: \"G321090\""));

    @Test
    void neverFailsOnAnArgument() {
        ArgumentFuzz.check(SAMPLES, List.of("G321090", "320500", "GDP", "x"));
    }
}
