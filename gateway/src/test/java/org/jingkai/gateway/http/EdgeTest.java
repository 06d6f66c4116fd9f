package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.stub.StubSuite;
import org.jingkai.gateway.stub.StubSuiteResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile client can do to the edge, byte by byte. */
@QuarkusTest
@TestProfile(EdgeTest.Narrow.class)
@WithTestResource(StubSuiteResource.class)
class EdgeTest {

    /** A gateway with little room and little patience. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("jingkai.gateway.http.head-timeout", "700ms"),
                    Map.entry("jingkai.gateway.http.body-timeout", "700ms"),
                    Map.entry("jingkai.gateway.http.max-bodies", "2M"),
                    Map.entry("jingkai.gateway.http.max-connections-per-address", "30"),
                    Map.entry("jingkai.gateway.http.request-timeout", "600ms"),
                    Map.entry("jingkai.gateway.subscriptions.max-sockets-per-address", "3"),
                    Map.entry("jingkai.gateway.subscriptions.max-message", "2000"),
                    Map.entry("jingkai.gateway.subscriptions.max-messages", "50"));
        }
    }

    private static final String QUERY = "{\"query\":\"{ total }\"}";

    @SuppressWarnings("NullAway.Init")
    StubSuite suite;

    @TestHTTPResource("/graphql")
    @SuppressWarnings("NullAway.Init")
    URI graphql;

    @BeforeEach
    void ready() {
        Awaited.ready();
        Awaited.until(this::answers);
    }

    private void answers() throws IOException {
        try (RawClient polite = new RawClient(graphql)) {
            polite.head("Connection: close", "Content-Length: " + QUERY.length()).send(QUERY);
            assertThat(polite.toEnd()).startsWith("HTTP/1.1 200").contains("\"total\":42");
        }
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PRI",
                "PRI * HT",
                "POST /gra",
                "POST /graphql HTTP/1.1\r\nHost: a"
            })
    void closesAConnectionWhoseHeadDoesNotCome(String start) throws IOException {
        try (RawClient slow = new RawClient(graphql)) {
            slow.send(start);
            assertThat(slow.toEnd()).startsWith("HTTP/1.1 408").contains("HEAD_TOO_SLOW");
        }
    }

    @Test
    void closesAConnectionThatDripsItsHead() throws Exception {
        try (RawClient slow = new RawClient(graphql)) {
            slow.send("POST /graphql HTTP/1.1\r\n");
            Thread dripping =
                    Thread.startVirtualThread(() -> {
                        try {
                            for (int i = 0; i < 100; i++) {
                                slow.send("X-" + i + ": 1\r\n");
                                Thread.sleep(50);
                            }
                        } catch (IOException | InterruptedException closed) {
                            Thread.currentThread().interrupt();
                        }
                    });
            assertThat(slow.toEnd()).contains("HEAD_TOO_SLOW");
            dripping.interrupt();
        }
    }

    @Test
    void closesAKeptConnectionWhoseSecondHeadDrips() throws Exception {
        try (RawClient slow = new RawClient(graphql)) {
            slow.head("Content-Length: " + QUERY.length()).send(QUERY).until("\"total\":42");
            slow.send("POST /graphql HT");
            assertThat(slow.toEnd()).contains("HTTP/1.1 408", "HEAD_TOO_SLOW");
        }
    }

    @Test
    void keepsAConnectionThatIsIdleBetweenRequests() throws Exception {
        try (RawClient kept = new RawClient(graphql)) {
            for (int i = 0; i < 3; i++) {
                kept.head("Content-Length: " + QUERY.length()).send(QUERY).until("\"total\":42");
                Thread.sleep(900);
            }
        }
    }

    @Test
    void refusesABodyThatDoesNotCome() throws Exception {
        try (RawClient slow = new RawClient(graphql)) {
            slow.head("Content-Length: 100").send("{\"query\"");
            assertThat(slow.toEnd()).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 900000", "Transfer-Encoding: chunked"})
    void refusesBodiesBeyondWhatItCanHoldAndForgetsThoseThatWent(String length) throws Exception {
        List<RawClient> half = new ArrayList<>();
        String part = "x".repeat(800_000);
        try (RawClient last = new RawClient(graphql)) {
            for (int i = 0; i < 2; i++) {
                RawClient client = new RawClient(graphql);
                half.add(client);
                client.head(length);
                client.send(length.startsWith("T") ? "c3500\r\n" + part : part);
            }
            Thread.sleep(200);
            last.head("Content-Length: 900000");
            last.send("x".repeat(900_000));
            assertThat(last.until("}]}"))
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("Retry-After: 2")
                    .contains("BODIES_OVERLOADED");
        } finally {
            for (RawClient client : half) {
                client.close();
            }
        }
        answers();
    }

    @Test
    void answersExpectationsWith100OrAtOnceWithTheRefusal() throws Exception {
        try (RawClient asks = new RawClient(graphql)) {
            asks.head("Expect: 100-continue", "Content-Length: " + QUERY.length());
            asks.until("HTTP/1.1 100 Continue\r\n\r\n");
            asks.send(QUERY).until("\"total\":42");
        }
        try (RawClient asks = new RawClient(graphql)) {
            asks.head("Expect: 100-continue", "Content-Length: 5000000");
            assertThat(asks.toEnd()).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void takesALongGetAndRefusesOneThatIsTooLongCoded() throws Exception {
        String long1 = "/graphql?query=%7Btotal%7D&operationName=" + "&x=" + "y".repeat(30_000);
        try (RawClient client = new RawClient(graphql)) {
            client.send(get(long1.replace("&operationName=", ""))).until("\"total\":42");
        }
        try (RawClient client = new RawClient(graphql)) {
            client.send(get("/graphql?query=" + "y".repeat(40_000)));
            assertThat(client.toEnd())
                    .startsWith("HTTP/1.1 414")
                    .contains("URI_TOO_LONG", "application/json");
        }
        try (RawClient client = new RawClient(graphql)) {
            client.head("X: " + "y".repeat(40_000));
            assertThat(client.toEnd()).startsWith("HTTP/1.1 431").contains("HEADERS_TOO_LARGE");
        }
        try (RawClient client = new RawClient(graphql)) {
            client.send("\u0000\u0001\u0002 nonsense\r\n\r\n");
            assertThat(client.toEnd()).contains("HTTP/1.1 400", "MALFORMED_REQUEST");
        }
    }

    @Test
    void closesConnectionsBeyondThoseOfOneAddress() throws Exception {
        List<RawClient> many = new ArrayList<>();
        try {
            int refused = 0;
            for (int i = 0; i < 80; i++) {
                RawClient client = new RawClient(graphql);
                many.add(client);
                client.send("P");
            }
            for (RawClient client : many) {
                String end = client.toEnd();
                refused += end.contains("HEAD_TOO_SLOW") ? 0 : 1;
            }
            assertThat(refused).isBetween(50, 80);
        } catch (java.net.SocketException closed) {
            assertThat(many.size()).isGreaterThanOrEqualTo(30);
        } finally {
            for (RawClient client : many) {
                client.close();
            }
        }
        Awaited.until(this::answers);
    }

    @Test
    void refusesACompressedBody() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            client.head("Content-Encoding: gzip", "Content-Length: 2").send("{}");
            assertThat(client.until("}]}"))
                    .startsWith("HTTP/1.1 415")
                    .contains("UNSUPPORTED_CONTENT_ENCODING");
        }
    }

    @Test
    void answersWithinTheRequestsTimeWhenASubgraphDoesNot() throws Exception {
        suite.trade.delay(20_000);
        try (RawClient client = new RawClient(graphql)) {
            client.head("Content-Length: " + QUERY.length()).send(QUERY);
            assertThat(client.until("\"extensions\":{\"asOf\"")).contains("DEADLINE_EXCEEDED");
        } finally {
            suite.trade.delay(0);
        }
    }

    @Test
    void closesAWebSocketWith1009OnTooLargeAMessage() throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.send("{\"x\":\"" + "y".repeat(3_000) + "\"}");
            assertThat(client.next()).startsWith("closed 1009");
        }
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.sendInParts("y".repeat(1_500), "y".repeat(1_500));
            assertThat(client.next()).startsWith("closed 1009");
        }
    }

    @Test
    void closesAWebSocketThatSendsTooOften() throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            for (int i = 0; i < 300; i++) {
                client.trySend("{\"type\":\"pong\"}");
            }
            assertThat(client.next()).startsWith("closed 1008");
        }
    }

    @Test
    void refusesWebSocketsBeyondThoseOfOneAddress() throws Exception {
        List<SocketClient> open = new ArrayList<>();
        Awaited.until(() -> {
            while (open.size() < 3) {
                open.add(SocketClient.ready(graphql));
            }
        });
        assertThatThrownBy(() -> SocketClient.ready(graphql))
                .hasRootCauseMessage("Unexpected HTTP response status code 503");
        open.forEach(SocketClient::close);
        Awaited.until(() -> SocketClient.ready(graphql).close());
    }
}
