package org.jingkai.gateway.transport;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** The body of one answer as it comes, up to a size, within the room that all answers share. */
final class AnswerBody {

    /** What is believed of an announced length before anything has come. */
    private static final int BELIEVED = 1 << 16;

    private final int largest;
    private final Room room;
    private byte[] bytes;
    private int size;
    private boolean freed;

    /** {@code announced} is the length that the subgraph announced, negative if none. */
    AnswerBody(long announced, int largest, Room room) {
        this.largest = largest;
        this.room = room;
        this.bytes = new byte[(int) Math.clamp(announced, 0, Math.min(BELIEVED, largest))];
    }

    /** What became of a part. */
    enum Part {
        TAKEN,
        TOO_LARGE,
        NO_ROOM
    }

    /** Takes a part unless the body becomes too large, or there is no more room for it. */
    synchronized Part take(Buffer part) {
        int more = part.length();
        if (more > largest - size) {
            return Part.TOO_LARGE;
        }
        if (freed || !room.take(more)) {
            return Part.NO_ROOM;
        }
        int after = size + more;
        if (after > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(largest, Math.max(after, 2L * size)));
        }
        part.getBytes(bytes, size);
        size = after;
        return Part.TAKEN;
    }

    /** All that came. */
    synchronized byte[] whole() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    /** Gives the room back. */
    synchronized void free() {
        if (!freed) {
            freed = true;
            room.give(size);
        }
    }
}
