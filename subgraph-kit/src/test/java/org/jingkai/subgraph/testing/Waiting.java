package org.jingkai.subgraph.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Statements that wait for a lock, and what becomes of them when nobody waits for them. */
final class Waiting {

    private static final String BLOCKED =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query not like"
                    + " '%pg_stat_activity%'";

    private final String query;
    private final String table;

    Waiting(String query, String table) {
        this.query = query;
        this.table = table;
    }

    /** The caller says how long it waits: the answer and the end of the statement come by then. */
    void checkDeadline() throws Exception {
        try (Connection owner = Owner.connection();
                HttpClient client = HttpClient.newHttpClient()) {
            lock(owner);
            var answer = client.sendAsync(request("3000"), BodyHandlers.ofString());
            awaitBlocked(1);

            assertThat(answer.get(1, TimeUnit.MINUTES).body())
                    .containsAnyOf("DEADLINE_EXCEEDED", "STATEMENT_TIMEOUT");
            awaitBlocked(0);
            owner.rollback();
        }
    }

    /** The caller goes away: so does its statement, though it had time left. */
    void checkHangUp() throws Exception {
        try (Connection owner = Owner.connection()) {
            lock(owner);
            try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                String body = "{\"query\":\"" + query + "\"}";
                String head =
                        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: ";
                caller.getOutputStream()
                        .write((head + body.length() + "\r\n\r\n" + body).getBytes(US_ASCII));
                awaitBlocked(1);
            }

            awaitBlocked(0);
            owner.rollback();
        }
    }

    private void lock(Connection owner) throws Exception {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    /** Waits for no longer than a fraction of the time after which the statement ends by itself. */
    private static void awaitBlocked(long wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        while (blocked() != wanted) {
            assertThat(System.nanoTime()).as("statements that wait").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long blocked() throws Exception {
        try (Connection owner = Owner.connection();
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(BLOCKED)) {
            found.next();
            return found.getLong(1);
        }
    }

    private HttpRequest request(String deadline) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/graphql"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Jingkai-Deadline", deadline)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}"))
                .build();
    }
}
