package org.jingkai.gateway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jingkai.gateway.observability.GatewayStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the gateway tells of a subgraph that answers and is not ready. */
class SubgraphHealthTest {

    private final GatewayStatus status = new GatewayStatus();
    private final HttpServer server = server();
    private volatile int code = 200;
    private volatile String body = "{\"status\":\"UP\",\"checks\":[]}";
    private volatile long delay;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void namesTheCheckThatIsDownAndForgetsItWhenItIsUp() {
        assertThat(words()).isEqualTo("up");

        code = 503;
        body =
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"disk\",\"status\":\"UP\"},"
                        + "{\"name\":\"database\",\"status\":\"DOWN\"}]}";
        assertThat(words()).isEqualTo("degraded: it says that it is not ready (database)");

        code = 200;
        assertThat(words()).isEqualTo("up");
    }

    @Test
    void takesAnyRefusalForWhatItIs() {
        code = 500;
        body = "<html>";

        assertThat(words()).isEqualTo("degraded: it says that it is not ready");
    }

    @Test
    void saysWhenItsReadinessDoesNotAnswer() {
        delay = 3_000;

        assertThat(words()).contains("does not answer within 2 s");
    }

    @Test
    void leavesASubgraphThatCannotBeReachedToItsCalls() {
        server.stop(0);

        assertThat(words()).isEqualTo("up");
    }

    private String words() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ready");
        new SubgraphHealth(Map.of("trade", address), status).look();
        return Objects.requireNonNull(status.subgraphs().get("trade")).words();
    }

    private HttpServer server() {
        try {
            HttpServer created =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            created.createContext(
                    "/ready",
                    exchange -> {
                        try {
                            Thread.sleep(delay);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(code, bytes.length);
                        exchange.getResponseBody().write(bytes);
                        exchange.close();
                    });
            created.start();
            return created;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
