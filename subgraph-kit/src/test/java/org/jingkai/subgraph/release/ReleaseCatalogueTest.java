package org.jingkai.subgraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one replica knows of the releases that another one publishes. */
class ReleaseCatalogueTest {

    private final LedgerDatabase ledger = new LedgerDatabase();

    @SuppressWarnings("NullAway.Init")
    private AgroalDataSource one;

    @SuppressWarnings("NullAway.Init")
    private AgroalDataSource other;

    @BeforeEach
    void twoReplicas() throws SQLException {
        ledger.renew();
        one = ledger.replica();
        other = ledger.replica();
        new BundleLoader(one)
                .load(BundleLoaderTest.bundle("A,1,"), null, () -> BundleLoaderTest.sources("s1"));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        ledger.close();
    }

    @Test
    void answersForAnInstantWhatEveryReplicaAnswers() throws SQLException {
        ReleaseCatalogue here = new ReleaseCatalogue(one);
        ReleaseCatalogue there = new ReleaseCatalogue(other);
        here.refresh();
        there.refresh();
        publishSecond();
        here.refresh();
        Instant seen = published();

        assertThat(ids(there.knownAt(seen))).isEqualTo(ids(here.knownAt(seen))).contains("s2");
        assertThat(ids(there.knownAt(seen.minusMillis(1)))).containsExactly("s1");
    }

    @Test
    void hearsOfAReleaseBeforeItsInstant() throws Exception {
        ReleaseCatalogue there = new ReleaseCatalogue(other);
        ReleaseWatch watch = new ReleaseWatch(other, there);
        watch.begin();
        try {
            publishSecond();

            assertThat(awaitHeard(there, published())).isTrue();
        } finally {
            watch.end();
        }
    }

    @Test
    void listensAgainWhenItsConnectionWasCut() throws Exception {
        ReleaseCatalogue there = new ReleaseCatalogue(other);
        ReleaseWatch watch = new ReleaseWatch(other, there);
        watch.begin();
        try {
            awaitListening();
            LedgerDatabase.run(
                    one,
                    "select pg_terminate_backend(pid) from pg_stat_activity where query like"
                            + " 'listen%' or query = ''");
            publishSecond();

            assertThat(awaitHeard(there, published())).isTrue();
        } finally {
            watch.end();
        }
    }

    private void awaitListening() throws Exception {
        while (LedgerDatabase.value(
                        one, "select count(*) from pg_stat_activity where query like 'listen%'")
                .equals("0")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Whether the catalogue holds the release, without an instant that makes it look. */
    private static boolean awaitHeard(ReleaseCatalogue catalogue, Instant published)
            throws InterruptedException {
        while (Instant.now().isBefore(published)) {
            if (catalogue.holds("s2")) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return catalogue.holds("s2");
    }

    private void publishSecond() {
        new BundleLoader(one)
                .load(
                        BundleLoaderTest.bundle("A,1,", "s2:A,2,"),
                        null,
                        () -> BundleLoaderTest.sources("s1", "s2"));
    }

    private Instant published() throws SQLException {
        return Instant.parse(
                LedgerDatabase.value(
                        one,
                        "select to_char(published_at at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from release where id = 's2'"));
    }

    private static List<String> ids(List<Release> releases) {
        return releases.stream().map(Release::id).toList();
    }
}
