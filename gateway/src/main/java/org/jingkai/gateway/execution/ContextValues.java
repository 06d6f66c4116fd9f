package org.jingkai.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.json.JsonOutput;
import org.jingkai.gateway.plan.ContextInput;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is told from the objects above it.
 *
 * @param byVariable the known values
 * @param unknown the fields that cannot be asked, because a value of theirs is not known
 */
record ContextValues(Map<String, @Nullable Object> byVariable, Set<String> unknown) {

    static final ContextValues NONE = new ContextValues(Map.of(), Set.of());

    /** Values while they are being read. */
    static final class Reading {
        private final Map<String, @Nullable Object> known = new LinkedHashMap<>();
        private final Set<String> unknown = new LinkedHashSet<>();

        void known(ContextInput input, @Nullable Object value) {
            known.put(input.variable(), value);
        }

        void unknown(ContextInput input) {
            unknown.addAll(input.fields());
        }
    }

    static ContextValues of(List<PreparedContext> contexts, JsonObject[] trail) {
        Reading reading = new Reading();
        contexts.forEach(context -> context.read(trail, reading));
        return new ContextValues(reading.known, reading.unknown);
    }

    /** The same text for the same values. */
    String text() {
        JsonOutput out = new JsonOutput(64);
        out.value(byVariable);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
