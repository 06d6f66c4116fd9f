package org.jingkai.gateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text into a tree in one pass, and writes such a tree. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws MalformedJson if the text is not that
     */
    public static @Nullable Object read(byte[] text) throws MalformedJson {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedJson("nothing stands there");
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new MalformedJson("more than one value stands there");
            }
            return value;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new MalformedJson(place(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one JSON value from a string; see {@link #read(byte[])}. */
    public static @Nullable Object read(String text) throws MalformedJson {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The tree as compact JSON in UTF-8. Besides the tree's own types it takes any {@code Map} and
     * {@code Iterable}.
     */
    public static byte[] bytes(@Nullable Object tree) {
        ByteArrayBuilder out = new ByteArrayBuilder(512);
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The tree as compact JSON. */
    public static String write(@Nullable Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    /** Writes the tree as the generator's next value. */
    public static void write(JsonGenerator generator, @Nullable Object tree) throws IOException {
        switch (tree) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case JsonObject object -> writeObject(generator, object);
            case JsonNumber number -> generator.writeNumber(number.toString());
            case Boolean truth -> generator.writeBoolean(truth);
            case Number number -> generator.writeNumber(number.toString());
            case Map<?, ?> map -> writeMap(generator, map);
            case Iterable<?> list -> writeList(generator, list);
            default -> generator.writeString(tree.toString());
        }
    }

    /**
     * The tree in ordinary Java values: maps, lists, strings, booleans, {@code BigDecimal} and
     * {@code BigInteger}.
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
            case JsonNumber number ->
                    number.isIntegral()
                            ? number.toBigDecimal().toBigIntegerExact()
                            : number.toBigDecimal();
            case null -> null;
            default -> tree;
        };
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no value starts with " + token);
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        JsonObject object = new JsonObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }

    private static void writeObject(JsonGenerator generator, JsonObject object) throws IOException {
        generator.writeStartObject();
        for (int i = 0; i < object.size(); i++) {
            generator.writeFieldName(object.name(i));
            write(generator, object.value(i));
        }
        generator.writeEndObject();
    }

    private static void writeMap(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            generator.writeFieldName(String.valueOf(member.getKey()));
            write(generator, member.getValue());
        }
        generator.writeEndObject();
    }

    private static void writeList(JsonGenerator generator, Iterable<?> list) throws IOException {
        generator.writeStartArray();
        for (Object item : list) {
            write(generator, item);
        }
        generator.writeEndArray();
    }

    private static String place(com.fasterxml.jackson.core.JsonProcessingException e) {
        var location = e.getLocation();
        return location == null
                ? "the text is not JSON"
                : "the text is not JSON at line %d, column %d"
                        .formatted(location.getLineNr(), location.getColumnNr());
    }
}
