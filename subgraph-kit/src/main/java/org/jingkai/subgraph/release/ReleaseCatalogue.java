package org.jingkai.subgraph.release;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingkai.subgraph.asof.Access;
import org.jingkai.subgraph.source.Source;
import org.jingkai.subgraph.source.SourceBasis;
import org.jspecify.annotations.Nullable;

/**
 * The releases of the service with their sources, in memory. Releases never change and a fact is
 * visible only after its release, so looking one up needs no instant and no statement.
 */
@ApplicationScoped
public class ReleaseCatalogue {

    private static final String ALL =
            "select r.id, r.title, r.publisher, r.published_at, s.id, s.title, s.publisher,"
                    + " s.published_on, s.url, s.basis from release r left join source s on s.id ="
                    + " r.source_id";

    /** A release is stored at least so long before its instant; the ledger refuses others. */
    private static final Duration LEAST_LEAD = Duration.ofSeconds(1);

    private static final Comparator<Release> NEWEST_FIRST =
            Comparator.comparing(Release::publishedAt).reversed().thenComparing(Release::id);

    private final AgroalDataSource dataSource;
    private volatile Map<String, Release> releases = Map.of();

    /** No release that is missing here is published until then. */
    private volatile Instant completeUntil = Instant.MIN;

    ReleaseCatalogue(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The release of a fact. */
    public Release of(Fact fact) {
        return release(fact.releaseId());
    }

    /** The source of a fact. */
    public Source sourceOf(Fact fact) {
        Source source = of(fact).source();
        if (source == null) {
            throw new IllegalStateException("release " + fact.releaseId() + " has no source");
        }
        return source;
    }

    /**
     * The instant from which the facts of a source are known: the release of a source has its id.
     */
    public Instant publishedAt(Source source) {
        return release(source.id()).publishedAt();
    }

    /** The releases known as of an instant, newest first. */
    public List<Release> knownAt(Instant instant) {
        if (instant.isAfter(completeUntil)) {
            refresh();
        }
        return releases.values().stream()
                .filter(release -> !release.publishedAt().isAfter(instant))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Shows how many releases there are, and when the newest that is public was published. */
    void showMetrics() {
        Gauge.builder("jingkai.service.releases", this, each -> each.releases.size())
                .description("Releases that are stored, those of later instants too")
                .register(Metrics.globalRegistry);
        Gauge.builder("jingkai.service.release.newest", this, ReleaseCatalogue::newest)
                .baseUnit("seconds")
                .description("When the newest public release was published, in Unix time")
                .register(Metrics.globalRegistry);
    }

    private double newest() {
        Instant now = Instant.now();
        return releases.values().stream()
                .map(Release::publishedAt)
                .filter(instant -> !instant.isAfter(now))
                .mapToLong(Instant::getEpochSecond)
                .max()
                .orElse(0);
    }

    /** Whether a release is in memory. */
    boolean holds(String id) {
        return releases.containsKey(id);
    }

    private Release release(String id) {
        Release release = releases.get(id);
        if (release == null) {
            refresh();
            release = releases.get(id);
        }
        if (release == null) {
            throw new IllegalStateException("no release " + id);
        }
        return release;
    }

    /** Reads the releases anew. */
    public final void refresh() {
        Instant asked = Instant.now();
        releases = Access.publishing(this::read);
        heardNothingUntil(asked);
    }

    /** Of all releases that were stored until then, none is missing here. */
    void heardNothingUntil(Instant instant) {
        completeUntil = instant.plus(LEAST_LEAD);
    }

    private Map<String, Release> read() {
        Map<String, Release> all = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                all.put(
                        found.getString(1),
                        new Release(
                                found.getString(1),
                                found.getString(2),
                                found.getString(3),
                                found.getObject(4, OffsetDateTime.class).toInstant(),
                                source(found)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the releases", e);
        }
        return all;
    }

    private static @Nullable Source source(ResultSet found) throws SQLException {
        return found.getString(5) == null
                ? null
                : new Source(
                        found.getString(5),
                        found.getString(6),
                        found.getString(7),
                        found.getObject(8, LocalDate.class),
                        found.getString(9),
                        SourceBasis.valueOf(found.getString(10)));
    }
}
