package org.jingkai.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the network tells: the address of the connection, or the one that a trusted
 * proxy names. Of an IPv6 address the network of one subscriber counts, the first 64 bits.
 *
 * <p>A credential makes no client here: nobody has verified it, and everybody can make up a new one
 * for each request.
 */
final class ClientAddress {

    private static final int LONGEST = 45;

    private ClientAddress() {}

    static String of(HttpServerRequest request, List<AddressRange> trustedProxies) {
        var remote = request.remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return address == null
                ? "unknown"
                : subscriber(named(address, request.getHeader("X-Forwarded-For"), trustedProxies));
    }

    /**
     * Each proxy adds at the end whom it heard from, so the last one that is no trusted proxy is
     * the client; what stands before it may be made up.
     */
    static String named(
            String address, @Nullable String forwardedFor, List<AddressRange> trustedProxies) {
        String client = address;
        if (forwardedFor == null) {
            return client;
        }
        int end = forwardedFor.length();
        while (isTrusted(client, trustedProxies) && end > 0) {
            int comma = forwardedFor.lastIndexOf(',', end - 1);
            String before = forwardedFor.substring(comma + 1, end).strip();
            if (before.isEmpty() || before.length() > LONGEST) {
                return client;
            }
            client = before;
            end = comma;
        }
        return client;
    }

    private static boolean isTrusted(String address, List<AddressRange> trustedProxies) {
        if (trustedProxies.isEmpty()) {
            return false;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return trustedProxies.stream().anyMatch(range -> range.contains(parsed));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static String subscriber(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address) {
                byte[] bytes = parsed.getAddress();
                StringBuilder network = new StringBuilder();
                for (int i = 0; i < 8; i += 2) {
                    network.append(
                            Integer.toHexString((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
                    network.append(':');
                }
                return network.append(":/64").toString();
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
