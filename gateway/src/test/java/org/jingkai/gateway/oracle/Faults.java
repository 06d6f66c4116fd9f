package org.jingkai.gateway.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** Spoils some of the answers of subgraphs. */
final class Faults {

    private record Spot(Map<Object, @Nullable Object> object, Object name, List<Object> path) {}

    private final Dice dice;
    private boolean silent;
    private final List<String> done = new ArrayList<>();

    Faults(Dice dice) {
        this.dice = dice;
    }

    /**
     * Whether a null was put where nothing tells it from a true one, so that what is computed of it
     * elsewhere may differ.
     */
    boolean silent() {
        return silent;
    }

    List<String> done() {
        return done;
    }

    SubgraphResponse spoil(String answer) {
        int kind = dice.below(26);
        done.add(String.valueOf(kind));
        return switch (kind) {
            case 0 -> new SubgraphResponse.Unreachable("could not be reached");
            case 1 -> Subgraphs.answered(500, "Internal Server Error");
            case 2 -> Subgraphs.answered(200, "<html>");
            case 3 -> Subgraphs.answered(200, answer.substring(0, answer.length() / 2));
            case 4 -> Subgraphs.answered(200, "{\"data\":null,\"errors\":[{\"message\":\"no\"}]}");
            case 5 -> Subgraphs.answered(503, "{\"errors\":[{\"message\":\"no\"}]}");
            case 6, 7, 8, 9, 10, 11, 12, 13 -> Subgraphs.answered(200, spoiled(answer, kind));
            default -> Subgraphs.answered(200, answer);
        };
    }

    @SuppressWarnings("unchecked")
    private String spoiled(String answer, int kind) {
        try {
            Map<Object, @Nullable Object> body =
                    (Map<Object, @Nullable Object>)
                            Objects.requireNonNull(Json.plain(Json.read(answer)));
            List<Spot> spots = new ArrayList<>();
            collect(body.get("data"), List.of(), spots);
            if (!spots.isEmpty()) {
                spoil(body, dice.pick(spots), kind);
            }
            return Json.write(body);
        } catch (MalformedJson e) {
            throw new IllegalStateException(answer, e);
        }
    }

    private void spoil(Map<Object, @Nullable Object> body, Spot spot, int kind) {
        Object value = spot.object().get(spot.name());
        switch (kind) {
            case 6, 7 -> {
                spot.object().put(spot.name(), null);
                body.put("errors", List.of(Map.of("message", "failed", "path", spot.path())));
            }
            case 8 -> {
                spot.object().put(spot.name(), null);
                silent = true;
            }
            case 9 -> spot.object().remove(spot.name());
            case 10 -> spot.object().put("zzz", List.of(1));
            case 11 -> {
                if (value != null) {
                    boolean composite = value instanceof Map || value instanceof List;
                    spot.object().put(spot.name(), composite ? "wrong" : Map.of("wrong", 1));
                }
            }
            case 12 -> {
                if (value instanceof List<?> list && !list.isEmpty()) {
                    boolean entities = String.valueOf(spot.name()).startsWith("_entities");
                    spot.object().put(spot.name(), entities ? list.subList(1, list.size()) : "x");
                }
            }
            default -> {
                if (spot.object().containsKey("__typename")) {
                    spot.object().put("__typename", "Nowhere");
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void collect(@Nullable Object value, List<Object> path, List<Spot> into) {
        switch (value) {
            case Map<?, ?> map -> {
                for (Object name : new LinkedHashMap<>(map).keySet()) {
                    List<Object> below = new ArrayList<>(path);
                    below.add(name);
                    into.add(new Spot((Map<Object, @Nullable Object>) map, name, below));
                    collect(map.get(name), below, into);
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    List<Object> below = new ArrayList<>(path);
                    below.add(i);
                    collect(list.get(i), below, into);
                }
            }
            case null, default -> {}
        }
    }
}
