package org.jingkai.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingkai.gateway.admission.Allowance;
import org.jingkai.gateway.traffic.ClientAllowances;
import org.jspecify.annotations.Nullable;

/**
 * How much each client may ask.
 *
 * @param allowances by client; null if there is no limit
 * @param points of a full allowance
 * @param period in which it fills up
 * @param trustedProxies whose word on the client's address is believed
 */
public record Traffic(
        @Nullable ClientAllowances allowances,
        long points,
        Duration period,
        List<AddressRange> trustedProxies) {

    /** What one client may still ask for, and what it was last charged. */
    final class Account implements Allowance {

        private final String client;
        private final @Nullable Allowance allowance;
        private volatile @Nullable Charge last;

        private Account(String client, @Nullable Allowance allowance) {
            this.client = client;
            this.allowance = allowance;
        }

        /** Who it is. */
        String client() {
            return client;
        }

        @Override
        public Charge charge(long cost) {
            Allowance limited = allowance;
            if (limited == null) {
                return UNLIMITED.charge(cost);
            }
            Charge charge = limited.charge(cost);
            last = charge;
            return charge;
        }

        /**
         * Tells the client what is left.
         *
         * <p>Source: IETF draft "RateLimit header fields for HTTP", version 10.
         */
        void tell(MultiMap headers) {
            Charge charge = last;
            if (charge != null) {
                long reset =
                        Math.max(0, Duration.between(Instant.now(), charge.resetAt()).toSeconds());
                headers.set(
                        "RateLimit-Policy",
                        "\"cost\";q=" + points + ";w=" + Math.max(1, period.toSeconds()));
                headers.set("RateLimit", "\"cost\";r=" + charge.remaining() + ";t=" + reset);
            }
        }
    }

    Account account(HttpServerRequest request) {
        ClientAllowances limited = allowances;
        String client = ClientAddress.of(request, trustedProxies);
        return new Account(client, limited == null ? null : limited.of(client));
    }
}
