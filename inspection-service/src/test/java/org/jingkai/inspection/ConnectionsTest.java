package org.jingkai.inspection;

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

    private static final String CIRCULARS =
            "{ circulars(first: 20) { totalCount nodes { id cases { problem region { code } figures {"
                    + " indicator figure { value } } } } } }";

    @Inject AgroalDataSource pool;

    @Test
    void givesEveryConnectionBackWhenCallersHangUp() {
        ConnectionsContract.checkHangUps(pool, CIRCULARS);
    }

    @Test
    void answersTwoHundredCallersAtOnce() {
        ConnectionsContract.checkCrowd(pool, CIRCULARS);
    }

    @Test
    void cancelsAStatementThatNobodyWaitsFor() throws Exception {
        ConnectionsContract.checkCancels(
                pool, "{ circulars(first: 1) { totalCount } }", "circular");
    }
}
