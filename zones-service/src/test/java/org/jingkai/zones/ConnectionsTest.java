package org.jingkai.zones;

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
            "{ zones(first: 50) { totalCount nodes { code statusHistory { status source { id } } } } }";
    private static final String FACTS =
            "{ zones(first: 20) { nodes { evaluations { rank } events { id } } } }";

    @Inject AgroalDataSource pool;

    @Test
    void givesEveryConnectionBackWhenCallersHangUp() {
        ConnectionsContract.checkHangUps(pool, VINTAGES, FACTS);
    }

    @Test
    void answersTwoHundredCallersAtOnce() {
        ConnectionsContract.checkCrowd(pool, VINTAGES);
    }

    @Test
    void cancelsAStatementThatNobodyWaitsFor() throws Exception {
        ConnectionsContract.checkCancels(pool, "{ zones(first: 1) { totalCount } }", "zone");
    }
}
