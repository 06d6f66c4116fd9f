package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.jingkai.gateway.bootstrap.Awaited;
import org.jingkai.gateway.stub.StubEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What closes a WebSocket, by the protocol graphql-transport-ws. */
@QuarkusTest
@TestProfile(StreamingSuite.OfItsOwn.class)
@WithTestResource(StreamingSuite.class)
class SocketProtocolTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | closed 4400",
                "[] | closed 4400",
                "{} | closed 4400",
                "{\"type\":\"start\"} | closed 4400",
                "{\"type\":\"connection_init\"} | closed 4429",
                "{\"type\":\"subscribe\",\"id\":\"1\"} | closed 4400",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ total }\"}} | closed 4400"
            })
    void closesOnWhatTheProtocolForbids(String message, String close) throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            assertThat(client.send(message).next()).startsWith(close);
        }
    }

    @Test
    void closesOnAnIdThatIsTaken() throws Exception {
        try (SocketClient client = SocketClient.ready(graphql)) {
            client.subscribe("1", "subscription { alert { code } }");
            events.stream();
            assertThat(client.subscribe("1", "{ total }").next())
                    .isEqualTo("closed 4409 Subscriber for 1 already exists");
            Awaited.until(() -> assertThat(events.gone() - goneBefore).isEqualTo(1));
        }
    }

    @Test
    void closesOnOperationsBeforeTheAcknowledgement() throws Exception {
        try (SocketClient client = SocketClient.open(graphql, "graphql-transport-ws")) {
            assertThat(client.subscribe("1", "{ total }").next())
                    .isEqualTo("closed 4401 Unauthorized");
        }
    }

    @Test
    void closesAConnectionThatIsNeverInitialised() throws Exception {
        try (SocketClient client = SocketClient.open(graphql, "graphql-transport-ws")) {
            assertThat(client.next()).isEqualTo("closed 4408 Connection initialisation timeout");
        }
    }

    @Test
    void closesWithoutTheSubprotocol() throws Exception {
        try (SocketClient client = SocketClient.open(graphql, "")) {
            assertThat(client.next()).isEqualTo("closed 4406 Subprotocol not acceptable");
        }
    }

    @Test
    void closesAWebSocketOfAPageOfAForeignOrigin() throws Exception {
        try (SocketClient foe =
                SocketClient.open(
                        graphql, "graphql-transport-ws", "Origin", "https://foe.example")) {
            assertThat(foe.next()).isEqualTo("closed 4403 Forbidden");
        }
        SocketClient.ready(graphql, "Origin", "https://friend.example").close();
        SocketClient.ready(graphql, "Origin", "http://" + graphql.getAuthority()).close();
    }
}
