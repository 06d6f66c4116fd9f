package org.jingkai.trade;

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
                    Map.entry("Query.commodity", "code: \"TOTAL\""),
                    Map.entry("Query.partner", "code: \"ASEAN\""),
                    Map.entry("Query.trade", "period: \"2025-06\", span: YTD"),
                    Map.entry("Region.trade", "period: \"2025-06\", span: YTD"),
                    Map.entry("Zone.trade", "period: \"2025-06\", span: YTD"),
                    Map.entry("Trade.sum", "over: PARTNER, codes: [\"ASEAN\"]"),
                    Map.entry("Region", "code: \"320000\""),
                    Map.entry("Zone", "code: \"G321090\""),
                    Map.entry("Partner", "code: \"ASEAN\""),
                    Map.entry("Commodity", "code: \"TOTAL\""));

    @Test
    void neverFailsOnAnArgument() {
        ArgumentFuzz.check(SAMPLES, List.of("TOTAL", "320500", "2025-06", "x"));
    }
}
