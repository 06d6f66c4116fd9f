package org.jingkai.gateway.oracle;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A random operation: several root fields, aliases (also those of key fields), arguments,
 * variables, overlapping and nested fragments, conditions at any depth, {@code __typename}.
 */
final class RandomOperation {

    private static final List<String> ALIASES = List.of("id", "k", "n", "x", "f0", "c", "_x", "m");
    private static final Map<String, String> DECLARATIONS =
            Map.of(
                    "yes", "Boolean!",
                    "no", "Boolean!",
                    "may", "Boolean = false",
                    "n", "Int",
                    "p", "Int!",
                    "c", "C",
                    "in", "In");

    /** What stands under a response name, so that what comes later fits it. */
    private record Taken(String signature, String shape, String parent, Map<String, Taken> below) {}

    private final Dice dice;
    private final GraphQLSchema schema;
    private final StringBuilder fragments = new StringBuilder();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final String text;
    private int fragmentCount;
    private int left = 50;

    RandomOperation(GraphQLSchema schema, Dice dice) {
        this.schema = schema;
        this.dice = dice;
        boolean mutates = dice.once(8);
        GraphQLObjectType root = mutates ? schema.getMutationType() : schema.getQueryType();
        String body = selections(root, 0, new HashMap<>());
        text = (mutates ? "mutation" : "query") + name() + declarations() + " " + body + fragments;
        variables.keySet().retainAll(used);
    }

    String text() {
        return text;
    }

    Map<String, Object> variables() {
        return variables;
    }

    private String name() {
        return dice.once(2) ? " Random" : "";
    }

    private String declarations() {
        variables.put("yes", true);
        variables.put("no", dice.once(2));
        if (dice.once(2)) {
            variables.put("may", dice.once(2));
        }
        if (dice.once(2)) {
            variables.put("n", dice.below(5));
        }
        variables.put("p", dice.below(5));
        variables.put("c", "BLUE");
        variables.put("in", Map.of("p", 1));
        List<String> declared = new ArrayList<>();
        used.stream()
                .sorted()
                .forEach(name -> declared.add("$" + name + ": " + DECLARATIONS.get(name)));
        return declared.isEmpty() ? "" : "(" + String.join(", ", declared) + ")";
    }

    private String selections(GraphQLCompositeType type, int depth, Map<String, Taken> taken) {
        List<String> parts = new ArrayList<>();
        int wanted = 1 + dice.below(depth == 0 ? 5 : 4);
        for (int i = 0; i < wanted; i++) {
            String part = selection(type, depth, taken);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            parts.add("__typename");
        }
        return "{" + String.join(" ", parts) + "}";
    }

    private String selection(GraphQLCompositeType type, int depth, Map<String, Taken> taken) {
        int die = dice.below(10);
        if (die == 0) {
            return (dice.once(2) ? "__typename" : "t: __typename") + condition();
        }
        boolean isUnion = type instanceof GraphQLUnionType;
        if (isUnion || (type instanceof GraphQLInterfaceType && die < 6)) {
            return fragment(type, depth, taken);
        }
        if (die == 1 && depth < 6) {
            return dice.once(3)
                    ? "..." + condition() + selections(type, depth + 1, taken)
                    : fragment(type, depth, taken);
        }
        return type instanceof GraphQLFieldsContainer fields ? field(fields, depth, taken) : "";
    }

    private String fragment(GraphQLCompositeType type, int depth, Map<String, Taken> taken) {
        if (left-- < 0 || depth > 9) {
            return "";
        }
        List<GraphQLCompositeType> candidates = new ArrayList<>();
        Set<String> possible = possible(type);
        schema.getAllTypesAsList()
                .forEach(each -> {
                    boolean meets =
                            each instanceof GraphQLCompositeType composite
                                    && !each.getName().startsWith("_")
                                    && possible(composite).stream().anyMatch(possible::contains);
                    if (meets) {
                        candidates.add((GraphQLCompositeType) each);
                    }
                });
        GraphQLCompositeType chosen = dice.pick(candidates);
        String body = selections(chosen, depth + 1, taken);
        if (dice.once(3)) {
            String name = "F" + fragmentCount++;
            fragments.append(" fragment " + name + " on " + chosen.getName() + body);
            return "..." + name + condition();
        }
        return "... on " + chosen.getName() + condition() + body;
    }

    private Set<String> possible(GraphQLCompositeType type) {
        Set<String> names = new HashSet<>();
        switch (type) {
            case GraphQLInterfaceType face ->
                    schema.getImplementations(face).forEach(object -> names.add(object.getName()));
            case GraphQLUnionType union ->
                    union.getTypes().forEach(member -> names.add(member.getName()));
            default -> names.add(type.getName());
        }
        return names;
    }

    private String condition() {
        return switch (dice.below(12)) {
            case 0 -> " @include(if: " + variable("no") + ")";
            case 1 -> " @skip(if: " + variable("no") + ")";
            case 2 -> " @include(if: " + variable("yes") + ")";
            case 3 -> " @skip(if: " + variable("may") + ") @include(if: " + variable("yes") + ")";
            case 4 -> dice.once(3) ? " @skip(if: true)" : " @include(if: true)";
            default -> "";
        };
    }

    private String variable(String name) {
        used.add(name);
        return "$" + name;
    }

    private String field(GraphQLFieldsContainer type, int depth, Map<String, Taken> taken) {
        GraphQLFieldDefinition field = dice.pick(type.getFieldDefinitions());
        GraphQLNamedOutputType target =
                (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        boolean composite = target instanceof GraphQLCompositeType;
        if (left-- < 0 || (composite && depth > 6)) {
            return "";
        }
        String arguments = field.getArguments().isEmpty() ? "" : arguments();
        String name = dice.once(3) ? dice.pick(ALIASES) : field.getName();
        String wrapped = GraphQLTypeUtil.simplePrint(field.getType());
        String shape = composite ? wrapped.replace(target.getName(), "*") : wrapped;
        Taken mine = new Taken(field.getName() + arguments, shape, type.getName(), new HashMap<>());
        Taken before = taken.putIfAbsent(name, mine);
        if (before != null && !fits(before, mine)) {
            return "";
        }
        Map<String, Taken> below = before == null ? mine.below() : before.below();
        return (name.equals(field.getName()) ? "" : name + ": ")
                + field.getName()
                + arguments
                + condition()
                + (composite ? selections((GraphQLCompositeType) target, depth + 1, below) : "");
    }

    /** GraphQL specification, "Field Selection Merging". */
    private boolean fits(Taken before, Taken now) {
        boolean apart =
                !before.parent().equals(now.parent())
                        && isObject(before.parent())
                        && isObject(now.parent());
        return before.shape().equals(now.shape())
                && (apart || before.signature().equals(now.signature()));
    }

    private boolean isObject(@Nullable String type) {
        return schema.getType(type) instanceof GraphQLObjectType;
    }

    private String arguments() {
        return switch (dice.below(8)) {
            case 0 -> "(a: 1)";
            case 1 -> "(a: " + dice.below(5) + ")";
            case 2 -> "(a: " + variable("n") + ")";
            case 3 -> "(i: {p: " + variable("p") + ", q: " + variable("c") + "})";
            case 4 -> "(i: " + variable("in") + ", a: null)";
            case 5 -> "(i: {p: 2})";
            default -> "";
        };
    }
}
