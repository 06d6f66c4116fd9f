package org.jingkai.inspection;

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
                    Map.entry("Query.circular", "id: \"formalism-2025-07\""),
                    Map.entry("Query.inspectionRound", "id: \"cc20-r6\""),
                    Map.entry("Region", "code: \"510000\""),
                    Map.entry("Circular", "id: \"formalism-2025-07\""),
                    Map.entry("InspectionRound", "id: \"cc20-r6\""));

    @Test
    void neverFailsOnAnArgument() {
        ArgumentFuzz.check(SAMPLES, List.of("cc20-r6", "320500", "x"));
    }
}
