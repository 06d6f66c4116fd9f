package org.jingkai.subgraph.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that a careless or hostile caller sends for an argument, by its type. */
final class OddValues {

    private static final int ABOVE_THE_LIMIT = 1_001;
    private static final int FAR_ABOVE_THE_LIMIT = 70_000;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "x",
                    "0",
                    "-1",
                    "null",
                    "\0",
                    "a\0b",
                    "\ud800",
                    "a".repeat(5_000),
                    "select from ".repeat(300),
                    "%",
                    "'; drop table release; --",
                    "\"",
                    "经开",
                    "２０２５",
                    "0000",
                    "0000-01",
                    "9999",
                    "9999-12",
                    "2025-13",
                    "2025-06",
                    "2025-02-30",
                    "0000-01-01",
                    "+999999999-12-31",
                    "9999-12-31T23:59:59.999999999Z",
                    "+999999999-12-31T23:59:59.999999999-18:00",
                    "1e999999999",
                    "NaN",
                    "999999",
                    "320500",
                    "G000000",
                    "CN",
                    "TOTAL");

    private static final List<Object> NUMBERS =
            List.of(
                    0,
                    1,
                    -1,
                    200,
                    201,
                    Integer.MIN_VALUE,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE + 1L,
                    Integer.MIN_VALUE - 1L,
                    Long.MIN_VALUE,
                    new BigDecimal("1.5"),
                    new BigDecimal("1e20"),
                    new BigDecimal("1e308"),
                    new BigDecimal("1e999999"),
                    new BigDecimal("1e-999999"),
                    BigDecimal.TEN.pow(70).add(BigDecimal.ONE));

    private static final List<Object> OTHERS =
            List.of(true, List.of(), Map.of(), Map.of("a", List.of()));

    private OddValues() {}

    /** Values for one of a type that is no list; null among them. */
    static List<@Nullable Object> single(String type) {
        List<@Nullable Object> values = new ArrayList<>();
        switch (type) {
            case "Int", "Float", "BigDecimal", "BigInteger" -> {
                values.addAll(NUMBERS);
                values.addAll(List.of("1", "x", "NaN", "1e999999999", "1e-999999999"));
            }
            case "String", "ID", "Date", "DateTime" -> {
                values.addAll(TEXTS);
                values.addAll(List.of(0, Integer.MIN_VALUE));
            }
            default -> values.addAll(List.of("", "x", "\0", 0, 1)); // an enum, a truth, an object
        }
        values.addAll(OTHERS);
        values.add(null);
        return values;
    }

    /** Values for a list of something of a type. */
    static List<@Nullable Object> lists(String type, List<String> known) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : single(type)) {
            values.add(Collections.singletonList(value));
        }
        for (String item : known) {
            values.add(Collections.nCopies(ABOVE_THE_LIMIT, item));
        }
        values.add(Collections.nCopies(FAR_ABOVE_THE_LIMIT, known.getFirst()));
        values.addAll(OTHERS);
        values.add(null);
        values.add("x");
        return values;
    }

    /** Values for representations of entities. */
    static List<@Nullable Object> representations(String type, String key) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : single("ID")) {
            values.add(Collections.singletonList(value));
            values.add(List.of(Map.of("__typename", value == null ? Map.of() : value, key, "x")));
            values.add(List.of(with(type, key, value)));
        }
        values.add(List.of(Map.of("__typename", type)));
        values.add(List.of(Map.of(key, "x")));
        values.add(List.of(Map.of("__typename", type, "no such", "x")));
        values.add(List.of(Map.of("__typename", type, key, "x", "more", "x")));
        values.add(List.of(Map.of("__typename", "Query", key, "x")));
        values.add(List.of(Map.of("__typename", "Figure", "value", "1")));
        values.add(Collections.nCopies(10_001, Map.of("__typename", type, key, "x")));
        values.add(List.of());
        values.add(null);
        return values;
    }

    private static Map<String, @Nullable Object> with(
            String type, String key, @Nullable Object value) {
        Map<String, @Nullable Object> representation = new java.util.LinkedHashMap<>();
        representation.put("__typename", type);
        representation.put(key, value);
        return representation;
    }
}
