package org.jingkai.launcher.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values at the edges of their types, for one argument of each type; written as raw JSON. */
final class ValueAttacks {

    private static final String LONG_NUMBER = "1" + "0".repeat(900_000);

    private static final List<String> TEXTS =
            List.of(
                    "\"\"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"\\uffff\"",
                    "\"%\"",
                    "\"\\\\\"",
                    "\"" + "%_".repeat(2_000) + "\"",
                    "\"" + "x".repeat(20_000) + "\"",
                    "\"'; drop table zone; --\"",
                    "\"AAAAAAAA\"",
                    "\"eyJhIjoxfQ==\"",
                    "\"null\"",
                    "-2147483648",
                    "1e400",
                    "true",
                    "null",
                    "[]",
                    "{}",
                    LONG_NUMBER);

    private static final List<String> PERIODS =
            List.of(
                    "\"0000\"",
                    "\"0000-00\"",
                    "\"0000-01\"",
                    "\"0001-01\"",
                    "\"9999-12\"",
                    "\"99999-01\"",
                    "\"-0001-01\"",
                    "\"2024-13\"",
                    "\"2024-00\"",
                    "\"\\uff12\\uff10\\uff12\\uff14-12\"",
                    "\"2024-12-31\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"");

    private static final List<String> INTEGERS =
            List.of(
                    "-2147483648",
                    "2147483647",
                    "2147483648",
                    "-1",
                    "0",
                    "201",
                    "1.0",
                    "1e9",
                    "1e-1",
                    "1e999999999",
                    "\"1\"",
                    "true",
                    "null",
                    LONG_NUMBER);

    private static final List<String> DECIMALS =
            List.of(
                    "1e400",
                    "1e999999999",
                    "-1e-999999999",
                    "1e2147483647",
                    "0." + "0".repeat(5_000) + "1",
                    "\"1\"",
                    "\"NaN\"",
                    "-0",
                    LONG_NUMBER);

    private static final List<String> DATES =
            List.of(
                    "\"0000-01-01\"",
                    "\"9999-12-31\"",
                    "\"+10000-01-01\"",
                    "\"-0001-01-01\"",
                    "\"+999999999-12-31\"",
                    "\"2024-02-30\"",
                    "\"2024-1-1\"",
                    "\"\\u0000\"",
                    "1",
                    "[]");

    private static final List<String> INSTANTS =
            List.of(
                    "\"0000-01-01T00:00:00Z\"",
                    "\"9999-12-31T23:59:59.999999999Z\"",
                    "\"+1000000000-12-31T23:59:59Z\"",
                    "\"-1000000000-01-01T00:00:00Z\"",
                    "\"2024-12-31T24:00:00Z\"",
                    "\"2024-12-31T23:59:60Z\"",
                    "\"2024-12-31T00:00:00+19:00\"",
                    "\"1970\"",
                    "0",
                    "\"\\ud800\"");

    private static final List<Place> PLACES =
            List.of(
                    new Place("zones", "ID!", "region(code: $v) { code }", TEXTS),
                    new Place("zones", "ID!", "zone(code: $v) { code }", TEXTS),
                    new Place("zones", "String", "zones(after: $v) { totalCount }", TEXTS),
                    new Place("zones", "String", "zones(where: {search: $v}) {totalCount}", TEXTS),
                    new Place("zones", "[ID]", "zones(where: {codes: $v}) { totalCount }", TEXTS),
                    new Place("zones", "Int", "zones(first: $v) { totalCount }", INTEGERS),
                    new Place("zones", "Int!", "zoneRanking(year: $v) { rank }", INTEGERS),
                    new Place(
                            "zones", "Int!", "zoneRanking(year: 2024, first: $v) {rank}", INTEGERS),
                    new Place(
                            "zones",
                            "BigDecimal",
                            "zones(where: {areaFrom: $v}) {totalCount}",
                            DECIMALS),
                    new Place(
                            "zones", "DateTime", "zoneReleases(since: $v) {totalCount}", INSTANTS),
                    new Place(
                            "zones",
                            "String",
                            "zoneStatistics(from: $v, to: $v) {period}",
                            PERIODS),
                    new Place("zones", "String", "events(where: {from: $v}) {totalCount}", PERIODS),
                    new Place("trade", "String!", "trade(period: $v) { period }", PERIODS),
                    new Place(
                            "trade",
                            "String",
                            "tradeSeries(from: $v, to: $v) {points{period}}",
                            PERIODS),
                    new Place("trade", "String", "tradeMilestones(period: $v) {period}", PERIODS),
                    new Place(
                            "trade",
                            "[String]",
                            "tradeObservations(where: {period: $v}) {totalCount}",
                            PERIODS),
                    new Place(
                            "trade",
                            "[String]",
                            "tradeObservations(where: {partner: $v}) {totalCount}",
                            TEXTS),
                    new Place(
                            "trade",
                            "ID",
                            "trade(period: \"2024-12\", partner: $v) {period}",
                            TEXTS),
                    new Place(
                            "trade", "Int", "tradeObservations(first: $v) {totalCount}", INTEGERS),
                    new Place("inspection", "ID!", "circular(id: $v) { id }", TEXTS),
                    new Place(
                            "inspection",
                            "Date",
                            "circulars(where: {issuedFrom: $v}) {totalCount}",
                            DATES),
                    new Place(
                            "inspection",
                            "Int",
                            "inspectionRounds(where: {ordinal: $v}) {totalCount}",
                            INTEGERS),
                    new Place(
                            "inspection",
                            "DateTime",
                            "inspectionReleases(since: $v) {totalCount}",
                            INSTANTS));

    private static final List<String> AS_OF =
            List.of(
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                    "-1000000000-01-01T00:00:00Z",
                    "2024-02-30T00:00:00Z",
                    "x".repeat(5_000),
                    "");

    private record Place(String service, String type, String field, List<String> values) {

        String body(String value) {
            return "{\"query\": \"query($v: %s) { %s }\", \"variables\": {\"v\": %s}}"
                    .formatted(type, field.replace("\"", "\\\""), value);
        }
    }

    private ValueAttacks() {}

    static List<Attack> all() {
        List<Map.Entry<Place, String>> all = new ArrayList<>();
        for (Place place : PLACES) {
            place.values().forEach(value -> all.add(Map.entry(place, value)));
        }
        return List.of(
                RequestAttack.of(
                        "odd values",
                        (target, number) -> {
                            Map.Entry<Place, String> each = all.get(number % all.size());
                            return Ask.json(target.gateway(), each.getKey().body(each.getValue()));
                        }),
                RequestAttack.of(
                                "odd values, services",
                                (target, number) -> {
                                    Map.Entry<Place, String> each = all.get(number % all.size());
                                    Endpoint service =
                                            target.services()
                                                    .getOrDefault(
                                                            each.getKey().service(),
                                                            target.gateway());
                                    return Ask.json(service, each.getKey().body(each.getValue()));
                                })
                        .needing(target -> !target.services().isEmpty()),
                RequestAttack.of("odd instants in the header", ValueAttacks::asOf).most(100));
    }

    private static Ask asOf(Target target, int number) {
        byte[] body =
                "{\"query\": \"{ __typename }\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String head = Ask.postHead(target.gateway(), "application/json", body.length);
        String header = "\r\nJingkai-As-Of: " + AS_OF.get(number % AS_OF.size()) + "\r\n\r\n";
        return Ask.raw(target.gateway(), head.substring(0, head.length() - 4) + header, body);
    }
}
