package org.jingkai.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members in their order, shared by all objects that have just these.
 *
 * <p>Objects at one place of a document tend to look alike, and the answers to one fetch even more
 * so from request to request. So a shape remembers which member came next, and a reader that meets
 * the same name again compares a few bytes instead of decoding, hashing and storing it.
 *
 * <p>Safe for use from many threads: shapes never change, only what they remember of the next ones
 * does, and two threads that learn the same at once do no harm.
 */
public final class JsonShape {

    /** Objects with more members than this keep names of their own. */
    static final int WIDEST = 64;

    private static final int MOST_SHAPES = 2_000;

    /** A response has three members, whose order is free. */
    private static final int MOST_OF_BODY = 32;

    /** Longer names are not remembered. */
    private static final int LONGEST_NAME = 255;

    /** What all shapes of one tree have in common. */
    private record Family(
            Map<String, String> renames,
            @Nullable Map<String, String> belowData,
            int most,
            AtomicInteger shapes) {

        boolean hasRoom() {
            return shapes.get() < most;
        }
    }

    /** Where the members of a shape stand in another one. */
    private record Placement(JsonShape in, int[] positions) {}

    /** A shape that nobody extends. */
    static final JsonShape NONE = empty();

    private final Family family;
    private final String[] names;
    private final byte[] written;
    private @Nullable JsonShape likely;
    private volatile @Nullable Map<String, JsonShape> known;
    private @Nullable JsonShape below;
    private @Nullable Placement placement;

    private JsonShape(Family family, String[] names, byte[] written) {
        this.family = family;
        this.names = names;
        this.written = written;
        family.shapes.incrementAndGet();
    }

    /** The shape of an empty object, with a memory of its own. */
    public static JsonShape empty() {
        return empty(Map.of());
    }

    /**
     * The shape of the whole body of a GraphQL response.
     *
     * @param renames names below {@code data} that shall be read as another name
     */
    public static JsonShape ofResponse(Map<String, String> renames) {
        return empty(new Family(Map.of(), renames, MOST_OF_BODY, new AtomicInteger()));
    }

    private static JsonShape empty(Map<String, String> renames) {
        return empty(new Family(renames, null, MOST_SHAPES, new AtomicInteger()));
    }

    private static JsonShape empty(Family family) {
        return new JsonShape(family, new String[0], new byte[0]);
    }

    int size() {
        return names.length;
    }

    String name(int position) {
        return names[position];
    }

    /** How long the name of the member added last is in the text. */
    int writtenLength() {
        return written.length;
    }

    /** Whether the member added last tells an object's type. */
    boolean isTypename() {
        return names.length > 0 && names[names.length - 1].equals("__typename");
    }

    /** The position of a member, or -1. */
    int find(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The positions of this shape's members in objects of another shape; -1 for none. */
    int[] positionsIn(JsonShape other) {
        Placement known = placement;
        if (known != null && known.in == other) {
            return known.positions;
        }
        int[] positions = new int[names.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = other.find(names[i]);
        }
        placement = new Placement(other, positions);
        return positions;
    }

    /** The empty shape of the objects in the member added last. */
    JsonShape below() {
        JsonShape found = below;
        if (found == null) {
            Map<String, String> inner = renamesBelow(names[names.length - 1]);
            found = family.belowData == null ? empty(family) : empty(inner);
            below = found;
        }
        return found;
    }

    /**
     * A shape for the objects in a member of an object that has names of its own: it renames as the
     * others do, but learns nothing.
     */
    JsonShape unlearnedBelow(String name) {
        return empty(new Family(renamesBelow(name), null, 0, new AtomicInteger()));
    }

    private Map<String, String> renamesBelow(String name) {
        Map<String, String> inData = family.belowData;
        if (inData == null) {
            return family.renames;
        }
        return name.equals("data") ? inData : Map.of();
    }

    /**
     * The shape with the member whose name stands in the text from there on and ends with a quote,
     * if that member came here before; null if it is another one.
     */
    @Nullable JsonShape likely(byte[] text, int from) {
        JsonShape next = likely;
        if (next == null) {
            return null;
        }
        byte[] expected = next.written;
        int end = from + expected.length;
        return end < text.length
                        && text[end] == '"'
                        && Arrays.equals(text, from, end, expected, 0, expected.length)
                ? next
                : null;
    }

    /** The name under which a member is kept that is called so in the text. */
    String kept(String writtenName) {
        return family.renames.getOrDefault(writtenName, writtenName);
    }

    /** The shape with one member more, whose name is new to it; null if it would be too wide. */
    @Nullable JsonShape with(String name) {
        return with(name, name);
    }

    /** The same for a member that the text calls otherwise. */
    @Nullable JsonShape with(String name, String writtenName) {
        JsonShape next = likely;
        if (next != null && next.names[names.length] == name) {
            return next;
        }
        Map<String, JsonShape> others = known;
        next = others == null ? null : others.get(name);
        if (next == null) {
            if (names.length == WIDEST || name.length() > LONGEST_NAME || !family.hasRoom()) {
                return null;
            }
            next = learn(name, writtenName);
        }
        likely = next;
        return next;
    }

    private synchronized JsonShape learn(String name, String writtenName) {
        Map<String, JsonShape> others = known;
        if (others == null) {
            others = new ConcurrentHashMap<>(2);
            known = others;
        }
        return others.computeIfAbsent(
                name,
                _ -> {
                    String[] longer = Arrays.copyOf(names, names.length + 1);
                    longer[names.length] = name.intern();
                    return new JsonShape(
                            family, longer, writtenName.getBytes(StandardCharsets.UTF_8));
                });
    }
}
