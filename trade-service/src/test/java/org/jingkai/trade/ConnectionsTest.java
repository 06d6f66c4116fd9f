package org.jingkai.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.Crowd;
import org.jingkai.subgraph.testing.HangUps;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.jingkai.subgraph.testing.WholePool;
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
        HangUps.asking(VINTAGES, SERIES).run();

        WholePool.check(pool);
        Question.of(VINTAGES).answer();
    }

    @Test
    void answersTwoHundredCallersAtOnce() {
        assertThat(Crowd.ask(200, i -> Question.of(VINTAGES)))
                .extracting(Answer::text)
                .allMatch(text -> !text.contains("errors"))
                .hasSize(200);
    }
}
