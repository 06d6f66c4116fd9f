package org.jingkai.subgraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;

/** What every service promises of its database connections. */
public final class ConnectionsContract {

    private static final int CALLERS = 200;

    private ConnectionsContract() {}

    /** Callers that hang up at any moment leave the pool whole and no transaction open. */
    public static void checkHangUps(AgroalDataSource pool, String... queries) {
        HangUps.asking(queries).run();

        WholePool.check(pool);
        Question.of(queries[0]).answer();
    }

    /** Many callers at once wait for their turn and are all answered. */
    public static void checkCrowd(AgroalDataSource pool, String query) {
        assertThat(Crowd.ask(CALLERS, i -> Question.of(query)))
                .hasSize(CALLERS)
                .allSatisfy(answer -> answer.expectNoErrors());

        WholePool.check(pool);
    }

    /** A statement ends with the time of its caller, and when its caller goes away. */
    public static void checkCancels(AgroalDataSource pool, String query, String table)
            throws Exception {
        Waiting waiting = new Waiting(query, table);
        waiting.checkDeadline();
        waiting.checkHangUp();

        WholePool.check(pool);
    }
}
