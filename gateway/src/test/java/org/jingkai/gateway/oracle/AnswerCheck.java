package org.jingkai.gateway.oracle;

import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer is valid GraphQL for its operation although subgraphs failed, and true as far
 * as it goes: the same members in the same order, no null where none may be, an error for whatever
 * is missing.
 */
final class AnswerCheck {

    private final Map<String, GraphQLOutputType> types;
    private final Faults faults;
    private final List<List<Object>> errors = new ArrayList<>();

    /** A check by the types of the fields at each path of the true answer. */
    AnswerCheck(Map<String, GraphQLOutputType> types, Faults faults) {
        this.types = types;
        this.faults = faults;
    }

    /** What is wrong with it; null if nothing is. */
    @Nullable String check(@Nullable Object answer, @Nullable Object truth) {
        if (!(answer instanceof Map<?, ?> members) || !members.containsKey("data")) {
            return "there is no data";
        }
        if (members.get("errors") instanceof List<?> list) {
            for (Object error : list) {
                if (!(error instanceof Map<?, ?> map) || !(map.get("message") instanceof String)) {
                    return "an error without a message";
                }
                errors.add(map.get("path") instanceof List<?> path ? List.copyOf(path) : List.of());
            }
            if (list.isEmpty()) {
                return "empty errors";
            }
        }
        Object data = members.get("data");
        if (data == null) {
            return errors.isEmpty() ? "data is null without an error" : null;
        }
        return object(data, truth, "", new ArrayList<>());
    }

    private @Nullable String object(
            @Nullable Object answer, @Nullable Object truth, String at, List<Object> path) {
        if (!(answer instanceof Map<?, ?> some) || !(truth instanceof Map<?, ?> all)) {
            return at + " is " + answer;
        }
        if (!List.copyOf(some.keySet()).equals(List.copyOf(all.keySet()))) {
            return at + " has the members " + some.keySet();
        }
        for (Object name : all.keySet()) {
            String below = at + "/" + name;
            path.add(name);
            GraphQLType type = types.get(below);
            String wrong = value(some.get(name), all.get(name), type, below, path);
            path.removeLast();
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String value(
            @Nullable Object answer,
            @Nullable Object truth,
            @Nullable GraphQLType type,
            String at,
            List<Object> path) {
        if (answer == null) {
            if (truth == null) {
                return null;
            }
            return type == null || GraphQLTypeUtil.isNonNull(type)
                    ? at + " is null, which it may not be"
                    : null;
        }
        return switch (truth) {
            case null -> at + " is not null";
            case Map<?, ?> _ -> object(answer, truth, at, path);
            case List<?> all -> list(answer, all, type, at, path);
            default -> leaf(answer, truth, at);
        };
    }

    private @Nullable String list(
            Object answer, List<?> all, @Nullable GraphQLType type, String at, List<Object> path) {
        if (!(answer instanceof List<?> some) || some.size() != all.size()) {
            return at + " is " + answer;
        }
        GraphQLType item =
                type == null
                        ? null
                        : GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type));
        for (int i = 0; i < some.size(); i++) {
            path.add(i);
            String wrong = value(some.get(i), all.get(i), item, at + "[" + i + "]", path);
            path.removeLast();
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String leaf(Object answer, Object truth, String at) {
        boolean told = String.valueOf(truth).startsWith(Truth.TOLD) && faults.silent();
        return answer.equals(truth) || told ? null : at + " is " + answer + ", not " + truth;
    }
}
