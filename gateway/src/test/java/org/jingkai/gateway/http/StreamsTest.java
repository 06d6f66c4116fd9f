package org.jingkai.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.stub.StubEvents;
import org.jingkai.gateway.stub.StubSuite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions over both transports, toward clients and toward subgraphs. */
@QuarkusTest
@TestProfile(StreamingSuite.OfItsOwn.class)
@WithTestResource(StreamingSuite.class)
class StreamsTest {

    @SuppressWarnings("NullAway.Init")
    StubSuite suite;

    @SuppressWarnings("NullAway.Init")
    StubEvents events;

    @TestHTTPResource("/graphql")
    @SuppressWarnings("NullAway.Init")
    URI graphql;

    private int goneBefore;

    @BeforeEach
    void ready() {
        Awaited.ready();
        goneBefore = events.gone();
    }

    @AfterEach
    void heal() {
        suite.trade.close();
        suite.trade.start();
        events.refuse(null);
    }

    private static String subscription(String field) {
        return "subscription { " + field + " { code trade } }";
    }

    private static String happened(String field, String code) {
        return "{\"data\":{\"%s\":{\"__typename\":\"Zone\",\"code\":\"%s\"}}}"
                .formatted(field, code);
    }

    private static String answer(String field, String code, String trade) {
        return "\"data\":{\"%s\":{\"code\":\"%s\",\"trade\":%s}}".formatted(field, code, trade);
    }

    private void awaitGone(int count) {
        Awaited.until(() -> assertThat(events.gone() - goneBefore).isEqualTo(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "notice"})
    void streamsEachEventJoinedWithOtherSubgraphsAsServerSentEvents(String field) throws Exception {
        try (StreamClient client = StreamClient.post(graphql, subscription(field))) {
            assertThat(client.contentType()).startsWith("text/event-stream");
            StubEvents.Stream stream = events.stream();
            assertThat(stream.opening()).contains("subscription {" + field + "{");
            stream.next(happened(field, "G1"));
            assertThat(client.event())
                    .startsWith("next {")
                    .contains(answer(field, "G1", "7"), "\"extensions\":{\"asOf\":\"20");
            suite.trade.close();
            stream.next(happened(field, "G2"));
            assertThat(client.event())
                    .contains(answer(field, "G2", "null"), "SUBGRAPH_UNAVAILABLE");
            suite.trade.start();
            stream.next(
                    "{\"data\":{\"" + field + "\":null},\"errors\":[{\"message\":\"Blind.\"}]}");
            assertThat(client.event())
                    .contains("\"" + field + "\":null", "SUBGRAPH_ERROR")
                    .doesNotContain(field.equals("alert") ? "Blind." : "The reference is");
            stream.next(happened(field, "G3"));
            assertThat(client.event()).contains(answer(field, "G3", "7"));
            stream.complete();
            assertThat(client.event()).isEqualTo("complete");
            assertThat(client.event()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "notice"})
    void streamsEachEventOverAWebSocket(String field) throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.subscribe("a", subscription(field));
            StubEvents.Stream stream = events.stream();
            for (String code : new String[] {"G1", "G2", "G3"}) {
                stream.next(happened(field, code));
                assertThat(client.next())
                        .startsWith("{\"id\":\"a\",\"type\":\"next\",\"payload\":{")
                        .contains(answer(field, code, "7"), "asOf");
            }
            stream.complete();
            assertThat(client.next()).isEqualTo("{\"id\":\"a\",\"type\":\"complete\"}");
            client.subscribe("a", "{ total }");
            assertThat(client.next()).contains("\"data\":{\"total\":42}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "notice"})
    void keepsTheOrderOfABurst(String field) throws Exception {
        try (StreamClient client = StreamClient.post(graphql, subscription(field))) {
            StubEvents.Stream stream = events.stream();
            for (int i = 0; i < 200; i++) {
                stream.next(happened(field, "G" + i));
            }
            stream.complete();
            for (int i = 0; i < 200; i++) {
                assertThat(client.event()).contains(answer(field, "G" + i, "7"));
            }
            assertThat(client.event()).isEqualTo("complete");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "notice"})
    void tellsOfAStreamThatBreaksOffAndEnds(String field) throws Exception {
        try (StreamClient client = StreamClient.post(graphql, subscription(field))) {
            StubEvents.Stream stream = events.stream();
            stream.next(happened(field, "G1"));
            assertThat(client.event()).contains("G1");
            stream.cut();
            assertThat(client.event())
                    .contains("SUBGRAPH_UNAVAILABLE", "cut the connection")
                    .doesNotContain("\"data\"");
            assertThat(client.event()).isEqualTo("complete");
        }
    }

    @Test
    void tellsOfASubgraphThatCannotBeReached() throws Exception {
        try (StreamClient stream = StreamClient.post(graphql, subscription("lost"));
                SocketClient socket = SocketClient.ready(graphql)) {
            assertThat(stream.event()).contains("SUBGRAPH_UNAVAILABLE", "refused the connection");
            assertThat(stream.event()).isEqualTo("complete");
            socket.subscribe("1", subscription("lost"));
            assertThat(socket.next())
                    .startsWith("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{")
                    .contains("SUBGRAPH_UNAVAILABLE");
        }
    }

    @Test
    void passesOnWhyASubgraphRefuses() throws Exception {
        events.refuse("{\"errors\":[{\"message\":\"Not today.\"}]}");
        try (StreamClient client = StreamClient.post(graphql, subscription("notice"))) {
            assertThat(client.event()).contains("Not today.");
            assertThat(client.event()).isEqualTo("complete");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "notice"})
    void endsTheUpstreamWhenTheClientGoes(String field) throws Exception {
        StreamClient stream = StreamClient.post(graphql, subscription(field));
        events.stream();
        stream.close();
        awaitGone(1);
        SocketClient socket = SocketClient.ready(graphql).subscribe("1", subscription(field));
        events.stream();
        socket.abort();
        awaitGone(2);
        socket.close();
    }

    @Test
    void endsTheUpstreamWhenTheClientCompletes() throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.subscribe("1", subscription("alert"));
            events.stream();
            client.send("{\"id\":\"1\",\"type\":\"complete\"}");
            awaitGone(1);
            client.send("{\"type\":\"ping\"}");
            assertThat(client.next()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "notice"})
    void stopsReadingForAClientThatTakesNothingAndCutsItOff(String field) throws Exception {
        String large = happened(field, "G" + "x".repeat(1_000_000));
        try (StreamClient _ = StreamClient.post(graphql, subscription(field))) {
            StubEvents.Stream stream = events.stream();
            int sent = 0;
            for (int full = 0;
                    full < 100 && sent < 200 && events.gone() == goneBefore;
                    full = stream.isFull() ? full + 1 : 0) {
                if (!stream.isFull()) {
                    stream.next(large);
                    sent++;
                }
                Thread.sleep(20);
            }
            assertThat(sent).isLessThan(200);
            awaitGone(1);
        }
    }

    @Test
    void takesOnNoMoreThanItsLimit() throws Exception {
        StreamClient[] clients = new StreamClient[3];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = StreamClient.post(graphql, subscription("alert"));
            events.stream();
        }
        try (StreamClient fourth = StreamClient.post(graphql, subscription("alert"))) {
            assertThat(fourth.event()).contains("TOO_MANY_SUBSCRIPTIONS");
            assertThat(fourth.event()).isEqualTo("complete");
        }
        for (StreamClient client : clients) {
            client.close();
        }
        awaitGone(3);
    }

    @Test
    void takesOnNoMoreThanItsLimitOnOneConnection() throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.subscribe("1", subscription("alert")).subscribe("2", subscription("alert"));
            events.stream();
            events.stream();
            client.subscribe("3", "{ total }");
            assertThat(client.next()).contains("\"id\":\"3\"", "error", "TOO_MANY_OPERATIONS");
            client.send("{\"id\":\"2\",\"type\":\"complete\"}").subscribe("3", "{ total }");
            assertThat(client.next()).contains("\"total\":42");
        }
        awaitGone(2);
    }

    @Test
    void answersQueriesAndMutationsAsStreams() throws Exception {
        try (StreamClient query = StreamClient.post(graphql, "{ total }");
                StreamClient bad = StreamClient.post(graphql, "{ nothing }");
                SocketClient socket = SocketClient.ready(graphql)) {
            assertThat(query.event()).startsWith("next {\"data\":{\"total\":42}");
            assertThat(query.event()).isEqualTo("complete");
            assertThat(bad.event()).contains("GRAPHQL_VALIDATION_FAILED");
            assertThat(bad.event()).isEqualTo("complete");
            socket.subscribe(
                    "1", "mutation { rename(code: \\\"G1\\\", name: \\\"x\\\") { name } }");
            assertThat(socket.next()).contains("\"rename\":{\"name\":\"x\"}");
            assertThat(socket.next()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
            socket.subscribe("2", "{ nothing }");
            assertThat(socket.next())
                    .contains("\"type\":\"error\"", "\"payload\":[{", "GRAPHQL_VALIDATION_FAILED");
            assertThat(socket.isQuiet()).isTrue();
        }
    }

    @Test
    void streamsByGetWhatIsSafe() throws Exception {
        try (StreamClient client = StreamClient.get(byGet(subscription("notice")))) {
            StubEvents.Stream stream = events.stream();
            stream.next(happened("notice", "G1"));
            assertThat(client.event()).contains(answer("notice", "G1", "7"));
        }
        try (StreamClient client =
                StreamClient.get(
                        byGet("mutation { rename(code: \"G1\", name: \"x\") { name } }"))) {
            assertThat(client.event()).contains("QUERY_ONLY");
        }
    }

    private URI byGet(String query) {
        return URI.create(graphql + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/graphql-response+json"})
    void tellsHowToAskForASubscription(String accept) {
        given().header("Content-Type", "application/json")
                .header("Accept", accept)
                .body("{\"query\":\"" + subscription("alert") + "\"}")
                .post("/graphql")
                .then()
                .statusCode(406)
                .body("errors[0].extensions.code", equalTo("SUBSCRIPTION_NEEDS_STREAM"))
                .body("errors[0].message", containsString("text/event-stream"));
        assertThat(events.isUntouched()).isTrue();
    }

    @Test
    void answersAQueryAsJsonToAClientThatTakesBoth() {
        given().header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .body("{\"query\":\"{ total }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"));
    }

    @Test
    void refusesASubscriptionAsOfAnEarlierInstant() throws Exception {
        String[] header = {"Jingkai-As-Of", "2025-07-15T00:00:00Z"};
        try (StreamClient stream = StreamClient.post(graphql, subscription("alert"), header);
                SocketClient socket = SocketClient.ready(graphql, header)) {
            assertThat(stream.event()).contains("AS_OF_WITH_SUBSCRIPTION");
            assertThat(stream.event()).isEqualTo("complete");
            socket.subscribe("1", subscription("alert"));
            assertThat(socket.next()).contains("\"error\"", "AS_OF_WITH_SUBSCRIPTION");
            socket.subscribe("2", "{ total }");
            assertThat(socket.next()).contains("\"asOf\":\"2025-07-15T00:00:00Z\"");
        }
        assertThat(events.isUntouched()).isTrue();
    }

    @Test
    void keepsAQuietConnection() throws Exception {
        try (SocketClient socket = SocketClient.ready(graphql);
                StreamClient stream = StreamClient.post(graphql, subscription("notice"))) {
            StubEvents.Stream upstream = events.stream();
            Thread.sleep(3_500);
            assertThat(socket.subscribe("1", "{ total }").next()).contains("42");
            upstream.next(happened("notice", "G1"));
            assertThat(stream.event()).contains("G1");
        }
    }
}
