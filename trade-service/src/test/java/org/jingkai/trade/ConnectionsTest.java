package org.jingkai.trade;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jingkai.subgraph.testing.ConnectionsContract;
import org.jingkai.subgraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Every connection comes back, and nobody holds two. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConnectionsTest {

    private static final String VINTAGES =
            "{ tradeObservations(where: { period: \"2024-12\", span: YTD }, first: 50) { totalCount"
                    + " nodes { figure { value } revisions { figure { value } } } } }";
    private static final String SERIES =
            "{ tradeSeries(from: \"2024-01\") { points { period amount { value } } } }";

    @Inject AgroalDataSource pool;

    @Test
    void givesEveryConnectionBackWhenCallersHangUp() {
        ConnectionsContract.checkHangUps(pool, VINTAGES, SERIES);
    }

    @Test
    void answersTwoHundredCallersAtOnce() {
        ConnectionsContract.checkCrowd(pool, VINTAGES);
    }

    @Test
    void cancelsAStatementThatNobodyWaitsFor() throws Exception {
        ConnectionsContract.checkCancels(
                pool,
                "{ traders { code } tradeObservations(first: 1) { totalCount } }",
                "trade_observation");
    }
}
