package org.jingkai.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text into a tree in one pass, and writes such a tree. */
public final class Json {

    private static final int LONGEST_NUMBER = 1_000;

    private Json() {}

    /**
     * Reads one JSON value and nothing after it; strings become {@code String}.
     *
     * @throws MalformedJson if the text is not that
     */
    public static @Nullable Object read(byte[] text) throws MalformedJson {
        return new JsonReader(text, false).read(JsonShape.empty());
    }

    /**
     * Reads the same as {@link #read(byte[])}, as long as it holds no more values than these.
     *
     * @throws MalformedJson.TooManyValues if it does; the rest is not looked at
     * @throws MalformedJson if the text is not one JSON value
     */
    public static @Nullable Object read(byte[] text, int mostValues) throws MalformedJson {
        return new JsonReader(text, false, mostValues).read(JsonShape.empty());
    }

    /** Reads one JSON value from a string; see {@link #read(byte[])}. */
    public static @Nullable Object read(String text) throws MalformedJson {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one JSON value and nothing after it; strings become {@link JsonText}, but for the value
     * of a member {@code __typename}. The tree refers to the bytes, which must not change any more.
     *
     * @param empty what is known of the shape of the objects
     * @throws MalformedJson if the text is not that
     */
    public static @Nullable Object readInPlace(byte[] text, JsonShape empty) throws MalformedJson {
        return new JsonReader(text, true).read(empty);
    }

    /** The tree as compact JSON in UTF-8; see {@link JsonOutput#value}. */
    public static byte[] bytes(@Nullable Object tree) {
        return new JsonOutput(512).value(tree).toByteArray();
    }

    /** The tree as compact JSON. */
    public static String write(@Nullable Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    /**
     * The tree in ordinary Java values: maps, lists, strings, booleans, {@code BigDecimal} and
     * {@code BigInteger}. A number of very many digits, whose value would take long to work out, is
     * given as its text.
     */
    public static @Nullable Object plain(@Nullable Object tree) {
        return switch (tree) {
            case JsonObject object -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = 0; i < object.size(); i++) {
                    map.put(object.name(i), plain(object.value(i)));
                }
                yield map;
            }
            case Map<?, ?> members -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                members.forEach((name, value) -> map.put(String.valueOf(name), plain(value)));
                yield map;
            }
            case Iterable<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (Object item : list) {
                    items.add(plain(item));
                }
                yield items;
            }
            case JsonNumber number when number.length() > LONGEST_NUMBER -> number.toString();
            case JsonNumber number ->
                    number.isIntegral()
                            ? number.toBigDecimal().toBigIntegerExact()
                            : number.toBigDecimal();
            case JsonText text -> text.toString();
            case null -> null;
            default -> tree;
        };
    }
}
