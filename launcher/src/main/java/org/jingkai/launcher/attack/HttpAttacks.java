package org.jingkai.launcher.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that abuse HTTP or the envelope around the document. */
final class HttpAttacks {

    private static final String QUERY = "{\"query\": \"{ __typename }\"}";
    private static final int OVERSIZE = 5_000_000;

    private static final List<String> FOREIGN_TYPES =
            List.of(
                    "text/plain",
                    "text/plain; charset=application/json",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "text/plain, application/json",
                    "application/graphql",
                    "");

    private HttpAttacks() {}

    static List<Attack> all() {
        return List.of(
                RequestAttack.of("body of 5 MB", (target, number) -> oversize(target)).most(60),
                RequestAttack.of("body of 5 MB in chunks", (target, number) -> chunked(target))
                        .most(60),
                RequestAttack.of(
                        "deep JSON",
                        (target, number) ->
                                Ask.json(
                                        target.gateway(),
                                        number % 2 == 0
                                                ? "[".repeat(200_000)
                                                : "{\"query\": \"{ __typename }\", \"variables\":"
                                                        + " {\"v\": "
                                                        + "[".repeat(50_000)
                                                        + "]".repeat(50_000)
                                                        + "}}")),
                RequestAttack.of(
                                "wide JSON",
                                (target, number) ->
                                        Ask.json(
                                                target.gateway(),
                                                "{\"query\": \"{ __typename }\", \"variables\": {"
                                                        + members(30_000)
                                                        + "}}"))
                        .most(200),
                RequestAttack.of(
                        "foreign content types",
                        (target, number) ->
                                Ask.post(
                                                target.gateway(),
                                                FOREIGN_TYPES.get(number % FOREIGN_TYPES.size()),
                                                QUERY)
                                        .refused()),
                RequestAttack.of(
                        "form with a query",
                        (target, number) ->
                                Ask.post(
                                                target.gateway(),
                                                "application/x-www-form-urlencoded",
                                                "query=%7B__typename%7D")
                                        .refused()),
                RequestAttack.of("batches of 500", (target, number) -> batch(target)),
                RequestAttack.of(
                        "mutation by GET",
                        (target, number) ->
                                Ask.get(target.gateway(), "?query=mutation%7B__typename%7D")
                                        .refused()),
                RequestAttack.of(
                        "GET too long",
                        (target, number) ->
                                Ask.get(
                                        target.gateway(),
                                        "?query=%7B__typename%7D%23"
                                                + "x".repeat(number % 2 == 0 ? 9_000 : 200_000))),
                RequestAttack.of("1,000 headers", (target, number) -> headers(target)),
                RequestAttack.of(
                        "envelope of wrong types",
                        (target, number) ->
                                Ask.json(
                                        target.gateway(),
                                        ENVELOPES.get(number % ENVELOPES.size()))));
    }

    private static final List<String> ENVELOPES =
            List.of(
                    "",
                    "null",
                    "1",
                    "\"x\"",
                    "{}",
                    "{\"query\": null}",
                    "{\"query\": 1}",
                    "{\"query\": []}",
                    "{\"query\": \"\"}",
                    "{\"query\": \"{ __typename }\", \"variables\": []}",
                    "{\"query\": \"{ __typename }\", \"variables\": \"x\"}",
                    "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                    "{\"query\": \"{ __typename }\", \"operationName\": \"Nope\"}",
                    "{\"query\": \"{ __typename }\", \"extensions\": 1}",
                    "{\"query\": \"{ __typename }\", \"extensions\": {\"persistedQuery\": 1}}",
                    "{\"query\": \"{ __typename }\", \"query\": \"{ nope }\"}",
                    "{\"query\": \"\\u0000\"}",
                    "{\"query\": \"\\ud800\"}",
                    "{\"query\": \"query A {__typename} query A {__typename}\"}",
                    "{\"query\": \"subscription { nope }\"}",
                    "{\"query\": \"type T { a: Int }\"}",
                    "\ufeff{\"query\": \"{ __typename }\"}");

    private static Ask oversize(Target target) {
        return Ask.json(target.gateway(), "{\"query\": \"" + " ".repeat(OVERSIZE) + "\"}")
                .refused();
    }

    private static Ask chunked(Target target) {
        Endpoint at = target.gateway();
        String chunk = Integer.toHexString(50_000) + "\r\n" + " ".repeat(50_000) + "\r\n";
        String head =
                "POST "
                        + at.path()
                        + " HTTP/1.1\r\nHost: "
                        + at.authority()
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        String body = chunk.repeat(OVERSIZE / 50_000) + "0\r\n\r\n";
        return Ask.raw(at, head, body.getBytes(StandardCharsets.US_ASCII)).refused();
    }

    private static Ask batch(Target target) {
        String batch =
                IntStream.range(0, 500)
                        .mapToObj(i -> QUERY)
                        .collect(Collectors.joining(", ", "[", "]"));
        return Ask.json(target.gateway(), batch).refused();
    }

    private static Ask headers(Target target) {
        byte[] body = QUERY.getBytes(StandardCharsets.UTF_8);
        String head = Ask.postHead(target.gateway(), "application/json", body.length);
        String many =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "X-Attack-" + i + ": " + "x".repeat(50))
                        .collect(Collectors.joining("\r\n", "\r\n", "\r\n\r\n"));
        return Ask.raw(target.gateway(), head.substring(0, head.length() - 4) + many, body);
    }

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"m" + i + "\": " + i)
                .collect(Collectors.joining(", "));
    }
}
