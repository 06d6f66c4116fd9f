package org.jingkai.gateway.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Cuts a byte stream into events.
 *
 * <p>Source: HTML standard, 9.2.6 "Interpreting an event stream".
 */
final class EventStreamParser {

    private final int largest;
    private final BiConsumer<String, byte[]> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String event = "";
    private boolean hasData;
    private boolean afterReturn;

    /** Calls {@code events} with name and data of each event. */
    EventStreamParser(int largest, BiConsumer<String, byte[]> events) {
        this.largest = largest;
        this.events = events;
    }

    /** False if an event is larger than allowed. */
    boolean feed(byte[] bytes) {
        for (byte each : bytes) {
            boolean secondOfTwo = afterReturn && each == '\n';
            afterReturn = each == '\r';
            if (each == '\n' || each == '\r') {
                if (!secondOfTwo) {
                    endLine();
                }
            } else if (line.size() + data.size() >= largest) {
                return false;
            } else {
                line.write(each);
            }
        }
        return true;
    }

    private void endLine() {
        byte[] whole = line.toByteArray();
        line.reset();
        if (whole.length == 0) {
            dispatch();
            return;
        }
        int colon = 0;
        while (colon < whole.length && whole[colon] != ':') {
            colon++;
        }
        int start = colon + 1 < whole.length && whole[colon + 1] == ' ' ? colon + 2 : colon + 1;
        int length = Math.max(0, whole.length - start);
        switch (new String(whole, 0, colon, StandardCharsets.UTF_8)) {
            case "event" ->
                    event =
                            new String(
                                    whole,
                                    Math.min(start, whole.length),
                                    length,
                                    StandardCharsets.UTF_8);
            case "data" -> {
                if (hasData) {
                    data.write('\n');
                }
                hasData = true;
                data.write(whole, Math.min(start, whole.length), length);
            }
            default -> {}
        }
    }

    private void dispatch() {
        if (hasData || !event.isEmpty()) {
            events.accept(event, data.toByteArray());
        }
        data.reset();
        hasData = false;
        event = "";
    }
}
