package org.jingkai.subgraph.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jingkai.subgraph.csv.BadRow;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.source.SourceBasis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a package's data come into a database, and what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleLoaderTest {

    private static final FactTable FIGURES = FactTable.of("figure", "area", "value", "marks");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final LedgerDatabase ledger = new LedgerDatabase();

    @SuppressWarnings("NullAway.Init")
    private AgroalDataSource database;

    @SuppressWarnings("NullAway.Init")
    private BundleLoader loader;

    @AfterAll
    void stop() {
        ledger.close();
    }

    @BeforeEach
    void emptyDatabase() throws SQLException {
        ledger.renew();
        database = ledger.replica();
        loader = new BundleLoader(database);
    }

    @AfterEach
    void leave() {
        database.close();
    }

    @Test
    void loadsHistoryOnceAndLaterSourcesAsReleasesOfNow() throws SQLException {
        load(bundle("A,1.5,x;y"), sources("s1"));
        load(bundle("A,1.5,x;y"), sources("s1"));
        assertThat(value("select published_at from release")).startsWith("2020-01-01");

        load(bundle("A,1.5,x;y", "s2:A,2.50,"), sources("s1", "s2"));

        assertThat(value("select count(*) from figure")).isEqualTo("2");
        assertThat(published("s2")).isBetween(Instant.now(), Instant.now().plusSeconds(6));
        assertThat(loader.damages()).isEmpty();
    }

    @Test
    void twoReplicasThatStartOnAnEmptyDatabaseDoNotCollide() throws Exception {
        LedgerDatabase.run(
                database,
                "create function slow() returns trigger language plpgsql as"
                        + " $$ begin perform pg_sleep(0.3); return new; end $$",
                "create trigger slow before insert on figure for each row execute function slow()");
        DataBundle bundle = bundle("A,1,", "B,2,", "s2:C,3,");
        List<BundledSource> sources = sources("s1", "s2");
        List<CompletableFuture<Void>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            replicas.add(
                    CompletableFuture.runAsync(
                            () -> {
                                try (AgroalDataSource own = ledger.replica()) {
                                    new BundleLoader(own).load(bundle, null, () -> sources);
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            task -> Thread.ofPlatform().start(task)));
        }

        CompletableFuture.allOf(replicas.toArray(CompletableFuture[]::new)).join();

        assertThat(value("select count(*) from figure")).isEqualTo("3");
        assertThat(value("select count(*) from release")).isEqualTo("2");
        assertThat(value("select count(*) from pg_locks where locktype = 'advisory'"))
                .isEqualTo("0");
    }

    @Test
    void aChangedRowOfAPublishedSourceIsAnErrorThatNamesIt() {
        load(bundle("A,1.5,", "B,2,"), sources("s1"));

        assertThatThrownBy(() -> load(bundle("A,1.5,", "B,2.1,"), sources("s1")))
                .isInstanceOf(BadRow.class)
                .hasMessageContaining("figures.csv, line 3")
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> load(bundle("A,1.5,", "B,2,", "C,1,"), sources("s1")))
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> load(bundle("A,1.5,"), sources("s1")))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("lacks the fact B");
        assertThatThrownBy(() -> load(bundle(), sources("s1")))
                .hasMessageContaining("lacks the fact");
        load(bundle("B,2,", "A,1.5,"), sources("s1"));
    }

    @Test
    void doesNotReadAPackageAgainThatItHeldAgainstTheDatabase() throws SQLException {
        loader.load(bundle("A,1.5,"), "abc", () -> sources("s1"));

        loader.load(
                bundle("A,1.5,"),
                "abc",
                () -> {
                    throw new AssertionError("it is read again");
                });
        assertThatThrownBy(() -> loader.load(bundle("A,1.6,"), "another", () -> sources("s1")))
                .isInstanceOf(BadRow.class);
        LedgerDatabase.run(
                database,
                "alter table figure disable trigger all",
                "delete from figure",
                "alter table figure enable trigger all");
        assertThatThrownBy(() -> loader.load(bundle("A,1.5,"), "abc", () -> sources("s1")))
                .hasMessageContaining("damaged");
    }

    @Test
    void aChangedSourceIsAnErrorThatNamesIt() {
        load(bundle("A,1.5,"), sources("s1"));
        BundledSource other =
                new BundledSource(
                        "s1",
                        "another title",
                        null,
                        null,
                        LONG_AGO.atOffset(ZoneOffset.UTC),
                        null,
                        SourceBasis.PRIMARY);

        assertThatThrownBy(() -> load(bundle("A,1.5,"), List.of(other)))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("the source s1 is published already");
    }

    @Test
    void aDatabaseOfAnEarlierVersionIsComparedOnce() throws SQLException {
        load(bundle("A,1.5,"), sources("s1"));
        LedgerDatabase.run(database, "delete from package_release", "delete from content");

        assertThatThrownBy(() -> load(bundle("A,1.6,"), sources("s1"))).isInstanceOf(BadRow.class);
        load(bundle("A,1.50,"), sources("s1"));

        assertThat(value("select count(*) from package_release")).isEqualTo("1");
        assertThat(value("select count(*) from content")).isEqualTo("2");
    }

    @Test
    void keepsADateThatLiesAhead() throws SQLException {
        load(bundle("A,1,"), sources("s1"));
        OffsetDateTime ahead = OffsetDateTime.now(ZoneOffset.UTC).plusDays(3).withNano(0);
        BundledSource embargo =
                new BundledSource(
                        "s2", "under embargo", null, null, ahead, null, SourceBasis.PRIMARY);

        load(bundle("A,1,", "s2:A,2,"), List.of(sources("s1").getFirst(), embargo));

        assertThat(published("s2")).isEqualTo(ahead.toInstant());
    }

    @Test
    void publishesAfterWhatWasShownEvenIfTheClockWentBack() throws SQLException {
        load(bundle("A,1,"), sources("s1"));
        Instant later = Instant.now().plus(Duration.ofMinutes(10));
        LedgerDatabase.run(
                database,
                "insert into source select 'x', title, publisher, published_on, '"
                        + later
                        + "', url, basis from source",
                "insert into release (id, title, publisher, published_at, source_id, recorded_at)"
                        + " select 'x', title, publisher, '"
                        + later
                        + "', 'x', '"
                        + later.minusSeconds(5)
                        + "' from release");

        load(bundle("A,1,", "s2:A,2,"), sources("s1", "s2"));

        assertThat(published("s2")).isAfter(later);
    }

    @Test
    void aReleaseThatTakesLongToStoreGetsALaterInstant() throws SQLException {
        load(bundle("A,1,"), sources("s1"));
        LedgerDatabase.run(
                database,
                "create function slow() returns trigger language plpgsql as"
                        + " $$ begin perform pg_sleep(4.5); return new; end $$",
                "create trigger slow before insert on figure for each row execute function slow()");

        load(bundle("A,1,", "s2:A,2,"), sources("s1", "s2"));

        assertThat(value("select count(*) from figure")).isEqualTo("2");
    }

    @Test
    void refusesToStartOnADatabaseThatLostRows() throws SQLException {
        load(bundle("A,1,", "B,2,"), sources("s1"));
        LedgerDatabase.run(
                database,
                "alter table figure disable trigger all",
                "delete from figure where fact_key = 'B'",
                "alter table figure enable trigger all");

        assertThat(loader.damages())
                .containsExactly(
                        "the table figure does not hold what was stored in release s1: 2 rows"
                                + " were stored, 1 are there");
        assertThatThrownBy(() -> load(bundle("A,1,", "B,2,"), sources("s1")))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("--fresh");
    }

    @Test
    void findsAValueThatIsNoLongerWhatWasStored() throws SQLException {
        load(bundle("A,1,", "B,2,"), sources("s1"));
        LedgerDatabase.run(
                database,
                "alter table figure disable trigger all",
                "update figure set value = 3 where fact_key = 'B'",
                "update area set name = 'other'",
                "alter table figure enable trigger all");

        assertThat(loader.damages()).hasSize(2).allMatch(line -> line.contains("and other ones"));
    }

    private void load(DataBundle bundle, List<BundledSource> sources) {
        loader.load(bundle, null, () -> sources);
    }

    static DataBundle bundle(String... rows) {
        StringBuilder text = new StringBuilder("key,value,marks\n");
        for (String row : rows) {
            text.append(row.replaceFirst("^s2:", "")).append('\n');
        }
        List<FactRow> facts = new ArrayList<>();
        List<Row> read =
                rows.length == 0
                        ? List.of()
                        : DataFile.read("figures.csv", new StringReader(text.toString())).rows();
        for (int i = 0; i < read.size(); i++) {
            Row row = read.get(i);
            facts.add(
                    new FactRow(
                            row,
                            rows[i].startsWith("s2:") ? "s2" : "s1",
                            row.text("key"),
                            List.of("area", row.decimal("value"), row.list("marks"))));
        }
        return new DataBundle() {
            @Override
            public String service() {
                return "test";
            }

            @Override
            public List<ReferenceTable> reference() {
                return List.of(
                        new ReferenceTable(
                                "area", List.of("code", "name"), List.of(List.of("area", "Area"))));
            }

            @Override
            public Map<FactTable, List<FactRow>> facts() {
                return Map.of(FIGURES, facts);
            }
        };
    }

    static List<BundledSource> sources(String... ids) {
        return List.of(ids).stream()
                .map(id ->
                        new BundledSource(
                                id,
                                "title of " + id,
                                null,
                                null,
                                LONG_AGO.atOffset(ZoneOffset.UTC),
                                null,
                                SourceBasis.PRIMARY))
                .toList();
    }

    private Instant published(String release) throws SQLException {
        return Instant.parse(
                value(
                        "select to_char(published_at at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from release where id = '"
                                + release
                                + "'"));
    }

    private String value(String query) throws SQLException {
        return LedgerDatabase.value(database, query);
    }
}
