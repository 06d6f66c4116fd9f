package org.jingkai.gateway.cases;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random operation over a schema: aliases (also those of key fields), arguments, fragments,
 * conditions, {@code __typename}.
 */
final class RandomOperation {

    private static final List<String> ALIASES = List.of("id", "k", "n", "x", "y", "z", "f0", "c");

    private final Random random;
    private final GraphQLSchema schema;
    private final StringBuilder fragments = new StringBuilder();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private int fragmentCount;
    private int left = 60;

    RandomOperation(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
        variables.put("yes", true);
        variables.put("no", random.nextBoolean());
        variables.put("n", 7);
    }

    Map<String, Object> variables() {
        return variables;
    }

    String text() {
        String body = selections(schema.getQueryType(), 0, new HashMap<>());
        return "query Random($yes: Boolean!, $no: Boolean!, $n: Int) { u: __typename @include(if: $yes) v: __typename @skip(if: $no) "
                + "w: "
                + schema.getQueryType().getFieldDefinitions().getFirst().getName()
                + " { t: __typename } "
                + "unused: __type(name: \"E0\") @skip(if: $yes) { name } "
                + "depends: __type(name: \"E0\") @include(if: $no) { name } "
                + body.substring(1)
                + fragments;
    }

    private String selections(GraphQLCompositeType type, int depth, Map<String, String> used) {
        List<String> parts = new ArrayList<>();
        int wanted = 1 + random.nextInt(depth == 0 ? 5 : 4);
        for (int i = 0; i < wanted; i++) {
            parts.add(selection(type, depth, used));
        }
        parts.removeIf(String::isEmpty);
        if (parts.isEmpty()) {
            parts.add("__typename");
        }
        return "{" + String.join(" ", parts) + "}";
    }

    private String selection(GraphQLCompositeType type, int depth, Map<String, String> used) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return "__typename";
        }
        if (type instanceof GraphQLUnionType
                || (type instanceof GraphQLInterfaceType && dice < 6)) {
            return fragment(type, depth, used);
        }
        if (dice == 1 && depth > 0) {
            return "... on " + type.getName() + selections(type, depth, used);
        }
        return type instanceof GraphQLFieldsContainer fields ? field(fields, depth, used) : "";
    }

    private String fragment(GraphQLCompositeType type, int depth, Map<String, String> used) {
        List<GraphQLCompositeType> candidates = new ArrayList<>();
        if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(member -> candidates.add((GraphQLCompositeType) member));
            candidates.add((GraphQLCompositeType) schema.getType("I"));
        } else {
            candidates.addAll(schema.getImplementations((GraphQLInterfaceType) type));
        }
        GraphQLCompositeType chosen = candidates.get(random.nextInt(candidates.size()));
        String body = selections(chosen, depth, used);
        if (random.nextInt(3) == 0) {
            String name = "F" + fragmentCount++;
            fragments
                    .append(" fragment ")
                    .append(name)
                    .append(" on ")
                    .append(chosen.getName())
                    .append(body);
            return "..." + name + condition();
        }
        return "... on " + chosen.getName() + condition() + body;
    }

    private String condition() {
        return switch (random.nextInt(8)) {
            case 0 -> " @include(if: $no)";
            case 1 -> " @skip(if: $no)";
            case 2 -> " @include(if: $yes)";
            default -> "";
        };
    }

    private String field(GraphQLFieldsContainer type, int depth, Map<String, String> used) {
        List<GraphQLFieldDefinition> all = type.getFieldDefinitions();
        GraphQLFieldDefinition field = all.get(random.nextInt(all.size()));
        GraphQLNamedOutputType target =
                (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        boolean composite = target instanceof GraphQLCompositeType;
        if (left-- < 0 || (composite && depth > 4)) {
            return "";
        }
        String arguments =
                field.getArguments().isEmpty()
                        ? ""
                        : List.of("", "(a: 1)", "(a: 2)", "(a: $n)").get(random.nextInt(4));
        String name =
                random.nextInt(3) == 0
                        ? ALIASES.get(random.nextInt(ALIASES.size()))
                        : field.getName();
        String signature = field.getName() + arguments;
        if (used.putIfAbsent(name, signature) != null) {
            return "";
        }
        String alias = name.equals(field.getName()) ? "" : name + ": ";
        return alias
                + signature
                + condition()
                + (composite
                        ? selections((GraphQLCompositeType) target, depth + 1, new HashMap<>())
                        : "");
    }
}
