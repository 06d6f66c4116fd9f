package org.jingkai.gateway.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Lets the server agree on the subprotocol, and bounds the messages of a WebSocket. */
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {

    private final StreamSettings settings;

    SocketOptions(StreamSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(SocketSession.PROTOCOL)
                .setMaxWebSocketFrameSize(settings.maxMessage())
                .setMaxWebSocketMessageSize(settings.maxMessage());
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
