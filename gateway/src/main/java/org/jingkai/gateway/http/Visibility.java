package org.jingkai.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jingkai.gateway.http.HttpSettings.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Whether what tells of the inside is shown to a client.
 *
 * <p>Local is a client of this machine that names this machine, while the gateway listens on
 * loopback only. What came through a proxy is not local, nor is a page whose own name was made to
 * lead here (DNS rebinding).
 */
public final class Visibility {

    private final boolean listensLocally;

    Visibility(boolean listensLocally) {
        this.listensLocally = listensLocally;
    }

    /** Passes a request on, or refuses it with a coded 403 that names the setting. */
    Handler<RoutingContext> guard(Shown shown, String setting) {
        Problem refusal = Problem.switchedOff(setting);
        return context -> {
            if (isShown(shown, context.request())) {
                context.next();
            } else {
                Answers.problem(context, refusal);
            }
        };
    }

    boolean isShown(Shown shown, HttpServerRequest request) {
        return switch (shown) {
            case ON -> true;
            case OFF -> false;
            case LOCALLY -> listensLocally && isLocal(request);
        };
    }

    private static boolean isLocal(HttpServerRequest request) {
        HostAndPort named = request.authority();
        return isLoopback(request.connection().remoteAddress())
                && isLoopback(request.connection().localAddress())
                && named != null
                && isLoopback(named.host())
                && !request.headers().contains("Forwarded")
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Via");
    }

    private static boolean isLoopback(@Nullable SocketAddress address) {
        return address != null
                && address.hostAddress() != null
                && isLoopback(address.hostAddress());
    }

    /** Whether a host is this machine by its loopback; no name is looked up. */
    public static boolean isLoopback(String host) {
        String plain = host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1");
        if (plain.equals("localhost")) {
            return true;
        }
        if (!plain.contains(":") && !plain.matches("[0-9.]+")) {
            return false;
        }
        try {
            return InetAddress.getByName(plain).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
