package org.jingkai.gateway.traffic;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import org.jingkai.gateway.admission.Allowance;

/**
 * What each client may still ask for: a bucket of points that fills up bit by bit, so that an
 * allowance is neither lost nor doubled at a boundary of time.
 *
 * <p>As many clients are remembered as are allowed; one that is forgotten begins with a full
 * bucket, which it would have had anyway after one period of silence.
 */
public final class ClientAllowances {

    private final long points;
    private final LoadingCache<String, Bucket> buckets;

    /** Each client may use so many points in a period; so many clients are remembered. */
    public ClientAllowances(long points, Duration period, int clients) {
        this.points = points;
        this.buckets =
                Caffeine.newBuilder()
                        .executor(Runnable::run)
                        .maximumSize(clients)
                        .expireAfterAccess(period)
                        .build(_ -> bucket(points, period));
    }

    private static Bucket bucket(long points, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(points).refillGreedy(points, period))
                .build();
    }

    /** The allowance of one client. */
    public Allowance of(String client) {
        return cost -> charge(client, cost);
    }

    /** How many clients are remembered. */
    public long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Allowance.Charge charge(String client, long cost) {
        Bucket bucket = buckets.get(client);
        if (cost > points) {
            return new Allowance.Charge(
                    false, points, cost, bucket.getAvailableTokens(), Instant.now(), NEVER);
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
        return new Allowance.Charge(
                probe.isConsumed(),
                points,
                cost,
                probe.getRemainingTokens(),
                Instant.now().plusNanos(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** An operation that costs more than a full allowance: a day stands for "not like this". */
    private static final long NEVER = Duration.ofDays(1).toSeconds();

    private static long seconds(long nanos) {
        return nanos <= 0 ? 0 : 1 + (nanos - 1) / 1_000_000_000L;
    }
}
