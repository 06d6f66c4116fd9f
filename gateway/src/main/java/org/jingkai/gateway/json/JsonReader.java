package org.jingkai.gateway.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text in one pass. Numbers, and strings if asked, stay where they stand in the text.
 *
 * <p>Written here because the tree is the engine's own: with the shape of the objects known from
 * the last answer, and strings that nobody looks into, little is left to do. Source: RFC 8259.
 */
final class JsonReader {

    private static final int DEEPEST = 500;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] text;
    private final boolean inPlace;
    private final int mostValues;
    private int values;
    private int at;
    private int depth;

    /** A reader that leaves strings in place, the values of {@code __typename} apart, or not. */
    JsonReader(byte[] text, boolean inPlace) {
        this(text, inPlace, Integer.MAX_VALUE);
    }

    /** The same; it stops at more values than these. */
    JsonReader(byte[] text, boolean inPlace, int mostValues) {
        this.text = text;
        this.inPlace = inPlace;
        this.mostValues = mostValues;
    }

    /** The one value of the text; its objects begin with this shape. */
    @Nullable Object read(JsonShape empty) throws MalformedJson {
        if (text.length >= 3
                && text[0] == (byte) 0xef
                && text[1] == (byte) 0xbb
                && text[2] == (byte) 0xbf) {
            at = 3;
        }
        int start = at;
        if (next() == 0 && at == text.length) {
            at = start;
            throw new MalformedJson("nothing stands there");
        }
        Object value = value(empty, false);
        next();
        if (at < text.length) {
            throw wrong();
        }
        return value;
    }

    private @Nullable Object value(JsonShape empty, boolean decoded) throws MalformedJson {
        if (++values > mostValues) {
            throw new MalformedJson.TooManyValues(mostValues);
        }
        return switch (next()) {
            case '{' -> object(empty);
            case '[' -> array(empty, decoded);
            case '"' -> string(decoded);
            case 't' -> literal(TRUE, Boolean.TRUE);
            case 'f' -> literal(FALSE, Boolean.FALSE);
            case 'n' -> literal(NULL, null);
            default -> number();
        };
    }

    private JsonObject object(JsonShape empty) throws MalformedJson {
        enter();
        JsonObject object = new JsonObject(empty);
        at++;
        if (next() == '}') {
            return leave(object);
        }
        while (true) {
            if (next() != '"') {
                throw wrong();
            }
            member(object, empty);
            byte after = next();
            if (after == '}') {
                return leave(object);
            }
            if (after != ',') {
                throw wrong();
            }
            at++;
        }
    }

    private void member(JsonObject object, JsonShape empty) throws MalformedJson {
        JsonShape shape = object.shape();
        JsonShape wider = shape == null ? null : shape.likely(text, at + 1);
        if (wider != null) {
            at += wider.writtenLength() + 2;
            colon();
            object.append(wider, value(wider.below(), wider.isTypename()));
            return;
        }
        int start = at;
        endOfString();
        String written = JsonText.decode(text, start + 1, at - 1);
        colon();
        String name = empty.kept(written);
        if (inPlace && object.has(name)) {
            throw new MalformedJson("the member " + name + " stands there twice");
        }
        wider = shape == null || shape.find(name) >= 0 ? null : shape.with(name, written);
        if (wider != null) {
            object.append(wider, value(wider.below(), wider.isTypename()));
        } else {
            JsonShape below = empty.unlearnedBelow(name);
            object.put(name, value(below, name.equals("__typename")));
        }
    }

    private void colon() throws MalformedJson {
        if (next() != ':') {
            throw wrong();
        }
        at++;
    }

    private List<@Nullable Object> array(JsonShape empty, boolean decoded) throws MalformedJson {
        enter();
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        if (next() == ']') {
            return leave(items);
        }
        while (true) {
            items.add(value(empty, decoded));
            byte after = next();
            if (after == ']') {
                return leave(items);
            }
            if (after != ',') {
                throw wrong();
            }
            at++;
        }
    }

    private Object string(boolean decoded) throws MalformedJson {
        int start = at;
        endOfString();
        return inPlace && !decoded
                ? new JsonText(text, start, at)
                : JsonText.decode(text, start + 1, at - 1);
    }

    /** Goes on from an opening quote to behind the closing one, and checks what is between. */
    private void endOfString() throws MalformedJson {
        boolean ascii = true;
        int start = ++at;
        while (true) {
            skipPlain();
            if (at == text.length) {
                throw wrong();
            }
            byte c = text[at];
            if (c == '"') {
                break;
            }
            if (c == '\\') {
                escape();
            } else if (c < 0) {
                ascii = false;
                at++;
            } else if (c < 0x20) {
                throw wrong();
            } else {
                at++;
            }
        }
        if (!ascii && !Utf8.isValid(text, start, at)) {
            throw wrong();
        }
        at++;
    }

    /** Skips characters that mean themselves, eight at a time. */
    private void skipPlain() {
        while (at + 8 <= text.length) {
            long word = (long) LONGS.get(text, at);
            long quote = word ^ ONES * '"';
            long escape = word ^ ONES * '\\';
            long special =
                    ((quote - ONES) & ~quote
                                    | (escape - ONES) & ~escape
                                    | (word - ONES * 0x20) & ~word
                                    | word)
                            & HIGHS;
            if (special != 0) {
                at += Long.numberOfTrailingZeros(special) >>> 3;
                return;
            }
            at += 8;
        }
    }

    private void escape() throws MalformedJson {
        at++;
        if (at == text.length) {
            throw wrong();
        }
        switch (text[at++]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                for (int i = 0; i < 4; i++) {
                    if (at == text.length || Character.digit(text[at], 16) < 0) {
                        throw wrong();
                    }
                    at++;
                }
            }
            default -> throw wrong();
        }
    }

    private JsonNumber number() throws MalformedJson {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new JsonNumber(text, start, at);
    }

    private void digits() throws MalformedJson {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong();
        }
    }

    private @Nullable Object literal(byte[] word, @Nullable Boolean value) throws MalformedJson {
        for (byte c : word) {
            if (peek() != c) {
                throw wrong();
            }
            at++;
        }
        return value;
    }

    /** The next byte that is no white space, not yet taken; 0 at the end. */
    private byte next() {
        while (at < text.length) {
            byte c = text[at];
            if (c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
        return 0;
    }

    private byte peek() {
        return at < text.length ? text[at] : 0;
    }

    private void enter() throws MalformedJson {
        if (++depth > DEEPEST) {
            throw new MalformedJson("the values are nested more than " + DEEPEST + " deep");
        }
    }

    private <T> T leave(T value) {
        depth--;
        at++;
        return value;
    }

    private MalformedJson wrong() {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(at, text.length);
        for (int i = 0; i < end; i++) {
            if (text[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new MalformedJson(
                "the text is not JSON at line %d, column %d".formatted(line, end - lineStart + 1));
    }
}
