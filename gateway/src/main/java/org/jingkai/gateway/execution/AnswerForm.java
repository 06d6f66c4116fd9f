package org.jingkai.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.plan.PlanNode.Entities;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Root;
import org.jspecify.annotations.Nullable;

/**
 * What the objects in an answer to one fetch must hold: every field that was asked for, be it null.
 * Objects that look alike cost one comparison each. What is asked of one type is looked for in
 * objects that say to be of just that type.
 */
final class AnswerForm {

    /** The fields as members of an object, so that their places in others are remembered. */
    private final JsonObject fields = new JsonObject();

    /** What the objects below must hold, by field; null for values. */
    private final List<@Nullable AnswerForm> below = new ArrayList<>();

    private final Map<String, AnswerForm> byType = new LinkedHashMap<>();

    private AnswerForm() {}

    /**
     * The form of {@code data} in an answer to a root fetch, or of an entity of an entity fetch.
     */
    static List<AnswerForm> of(Fetch fetch) {
        return switch (fetch.target()) {
            case Root(var _, List<FetchSelection> selections) ->
                    List.of(of(selections, fetch.renames()));
            case Entities(var parts) ->
                    parts.stream().map(part -> of(part.selections(), fetch.renames())).toList();
        };
    }

    private static AnswerForm of(List<FetchSelection> selections, Map<String, String> renames) {
        AnswerForm form = new AnswerForm();
        form.take(selections, renames);
        return form;
    }

    private void take(List<FetchSelection> selections, Map<String, String> renames) {
        for (FetchSelection selection : selections) {
            switch (selection) {
                case FetchFragment(String type, List<FetchSelection> inner) ->
                        byType.computeIfAbsent(type, _ -> new AnswerForm()).take(inner, renames);
                // an object without its type is told where its type is needed
                case FetchField field when field.name().equals("__typename") -> {}
                case FetchField field -> {
                    String name =
                            renames.getOrDefault(field.outputName(), field.outputName()).intern();
                    int position = fields.find(name);
                    if (position < 0) {
                        position = fields.size();
                        fields.append(name, null);
                        below.add(field.selections().isEmpty() ? null : new AnswerForm());
                    }
                    AnswerForm inner = below.get(position);
                    if (inner != null) {
                        inner.take(field.selections(), renames);
                    }
                }
            }
        }
    }

    /** The name of a field that an object, or one below it, should hold and does not; or null. */
    @Nullable String missing(@Nullable Object value) {
        return switch (value) {
            case JsonObject object -> missing(object);
            case List<?> items -> {
                for (Object item : items) {
                    String missing = missing(item);
                    if (missing != null) {
                        yield missing;
                    }
                }
                yield null;
            }
            case null, default -> null;
        };
    }

    private @Nullable String missing(JsonObject object) {
        int[] positions = object.positionsOf(fields);
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0) {
                return fields.name(i);
            }
            AnswerForm inner = below.get(i);
            if (inner != null) {
                String missing = inner.missing(object.value(positions[i]));
                if (missing != null) {
                    return missing;
                }
            }
        }
        if (byType.isEmpty()) {
            return null;
        }
        Object typename = object.get("__typename");
        AnswerForm ofType = typename instanceof String type ? byType.get(type) : null;
        return ofType == null ? null : ofType.missing(object);
    }
}
