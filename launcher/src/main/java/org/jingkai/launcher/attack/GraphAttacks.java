package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions that are valid and ask for too much: of the gateway, and of each service directly. */
final class GraphAttacks {

    private static final int IDS = 70_000;

    private static final List<Field> HEAVY =
            List.of(
                    new Field("zones", nested("zones", "region { zones", 6)),
                    new Field("zones", nested("zones", "region { zones", 2)),
                    new Field(
                            "zones",
                            "{ regions(first: 200) { nodes { zones(first: 200) {"
                                    + " nodes { evaluations { year } region { name } } } } } }"),
                    new Field(
                            "trade",
                            "{ tradeObservations(first: 200) { nodes { figure { value }"
                                    + " revisions { figure { value } release { publishedAt } } } } }"),
                    new Field(
                            "inspection",
                            "{ circulars(first: 200) { nodes { cases { circular {"
                                    + " cases { circular { cases { subject } } } } } } } }"));

    private static final List<Field> LISTS =
            List.of(
                    new Field(
                            "zones",
                            "query($ids: [ID]) { zones(where: {codes: $ids}) {"
                                    + " totalCount nodes { code } } }"),
                    new Field(
                            "zones",
                            "query($ids: [ID]) { regions(where: {codes: $ids}) {"
                                    + " totalCount } }"),
                    new Field(
                            "zones",
                            "query($ids: [String]) { zoneStatistics(indicators: $ids,"
                                    + " from: \"2023\") { period } }"),
                    new Field(
                            "trade",
                            "query($ids: [String]) { partners(where: {codes: $ids}) {"
                                    + " totalCount } }"),
                    new Field(
                            "trade",
                            "query($ids: [String]) { tradeObservations(where: {"
                                    + " commodity: $ids}) { totalCount } }"));

    private static final String ENTITIES =
            "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }";

    private static final List<String> REPRESENTATIONS =
            List.of(
                    "[]",
                    "null",
                    "[null]",
                    "[{}]",
                    "[1]",
                    "[\"x\"]",
                    "[[]]",
                    "{}",
                    "[{\"__typename\": 1}]",
                    "[{\"__typename\": null}]",
                    "[{\"__typename\": \"Nope\"}]",
                    "[{\"__typename\": \"Query\"}]",
                    "[{\"__typename\": \"Region\"}]",
                    "[{\"__typename\": \"Zone\", \"code\": null}]",
                    "[{\"__typename\": \"Zone\", \"code\": {}}]",
                    "[{\"__typename\": \"Region\", \"code\": [\"320000\"]}]",
                    "[{\"__typename\": \"Region\", \"code\": 1e400}]",
                    "[{\"__typename\": \"Region\", \"code\": true}]",
                    "[{\"__typename\": \"Region\", \"code\": \"\\u0000\"}]",
                    "[{\"__typename\": \"Region\", \"code\": \"\\ud800\"}]",
                    "[{\"__typename\": \"Circular\", \"id\": \"%s\"}]".formatted("x".repeat(9_000)),
                    "[{\"__typename\": \"Partner\", \"code\": -2147483648}]",
                    "[{\"__typename\": \"Region\", \"code\": \"320000\", \"x\": {\"y\": []}}]");

    private record Field(String service, String query) {}

    private GraphAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(
                RequestAttack.of(
                        "deep and wide graph",
                        (target, number) -> {
                            Field field = HEAVY.get(number % HEAVY.size());
                            return Ask.query(target.gateway(), field.query() + " # " + number);
                        }));
        attacks.add(
                RequestAttack.of(
                                "deep and wide, services",
                                (target, number) -> direct(target, HEAVY, number, null))
                        .needing(target -> !target.services().isEmpty()));
        attacks.add(
                RequestAttack.of(
                                "70,000 ids in lists",
                                (target, number) ->
                                        Ask.query(
                                                target.gateway(),
                                                LISTS.get(number % LISTS.size()).query(),
                                                ids(number)))
                        .most(100));
        attacks.add(
                RequestAttack.of(
                                "70,000 ids, services",
                                (target, number) -> direct(target, LISTS, number, ids(number)))
                        .most(100)
                        .needing(target -> !target.services().isEmpty()));
        attacks.add(
                RequestAttack.of("entities of wrong shape", GraphAttacks::entities)
                        .needing(target -> !target.services().isEmpty()));
        attacks.add(
                RequestAttack.of(
                                "200 vintages at once, service",
                                (target, number) ->
                                        direct(target, HEAVY.subList(3, 4), number, null))
                        .threads(60)
                        .most(200)
                        .needing(target -> target.services().containsKey("trade")));
        return attacks;
    }

    private static Ask direct(
            Target target,
            List<Field> fields,
            int number,
            @org.jspecify.annotations.Nullable ObjectNode variables) {
        Field field = fields.get(number % fields.size());
        Endpoint service = target.services().getOrDefault(field.service(), target.gateway());
        return Ask.query(service, field.query() + " # " + number, variables);
    }

    private static Ask entities(Target target, int number) {
        List<Endpoint> services = List.copyOf(target.services().values());
        int which = number / services.size();
        String representations =
                which % (REPRESENTATIONS.size() + 1) < REPRESENTATIONS.size()
                        ? REPRESENTATIONS.get(which % (REPRESENTATIONS.size() + 1))
                        : many();
        return Ask.json(
                services.get(number % services.size()),
                "{\"query\": \""
                        + ENTITIES
                        + "\", \"variables\": {\"r\": "
                        + representations
                        + "}}");
    }

    private static String many() {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"__typename\": \"Region\", \"code\": \"" + i + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static ObjectNode ids(int number) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        var ids = variables.putArray("ids");
        int count = number % 3 == 0 ? IDS : number % 3 == 1 ? 9_000 : 501;
        for (int i = 0; i < count; i++) {
            ids.add("G" + i);
        }
        return variables;
    }

    private static String nested(String root, String step, int times) {
        String open = " { totalCount nodes { code ";
        return "{ "
                + root
                + "(first: 200)"
                + (open + step + "(first: 200)").repeat(times)
                + " { totalCount }"
                + " } } }".repeat(times)
                + " }";
    }
}
