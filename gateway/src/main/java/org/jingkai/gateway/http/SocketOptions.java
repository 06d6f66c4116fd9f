package org.jingkai.gateway.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Lets the server agree on the subprotocol, and take messages as large as a body. */
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {

    private final HttpSettings settings;

    SocketOptions(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(SocketSession.PROTOCOL)
                .setMaxWebSocketFrameSize(settings.maxBody())
                .setMaxWebSocketMessageSize(settings.maxBody());
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
