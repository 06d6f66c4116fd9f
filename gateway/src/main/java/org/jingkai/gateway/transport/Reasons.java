package org.jingkai.gateway.transport;

import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.vertx.core.http.UpgradeRejectedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;

/** Why a subgraph brought no answer, in words that name no host and no class. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "has an address that cannot be resolved";
                }
                case ConnectException _ -> {
                    return "refused the connection";
                }
                case UpgradeRejectedException rejected -> {
                    return "answered with HTTP status " + rejected.getStatus();
                }
                case WebSocketHandshakeException _ -> {
                    return "does not speak graphql-transport-ws";
                }
                default -> {}
            }
        }
        return "cut the connection";
    }

    static String late(Duration patience) {
        boolean whole = patience.toMillis() % 1_000 == 0;
        return "did not answer within "
                + (whole ? patience.toSeconds() + " s" : patience.toMillis() + " ms");
    }

    static String largeAnswer(int bytes) {
        return "sent an answer of more than " + bytes + " bytes";
    }

    static String tooLarge(int bytes) {
        return "sent an event of more than " + bytes + " bytes";
    }
}
