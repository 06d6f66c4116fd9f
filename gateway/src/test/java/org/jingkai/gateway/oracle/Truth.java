package org.jingkai.gateway.oracle;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;

/**
 * What is true of each thing: a value for each field and arguments, the same each time it is asked.
 */
final class Truth {

    /** How many entities of each type there are. */
    static final int ROWS = 3;

    /** What the value of a field that requires others begins with. */
    static final String TOLD = "told ";

    private final long seed;
    private final Map<String, TypePlan> types;
    private final Map<String, SelectionSet> parsed = new HashMap<>();

    Truth(long seed, Map<String, TypePlan> types) {
        this.seed = seed;
        this.types = types;
    }

    FieldPlan field(String type, String name) {
        TypePlan plan = types.get(type);
        FieldPlan field = plan == null ? null : plan.fields.get(name);
        if (field == null) {
            throw new IllegalStateException("no field " + type + "." + name);
        }
        return field;
    }

    SelectionSet selections(String fields) {
        return parsed.computeIfAbsent(fields, text -> FieldSet.parse(text).selections());
    }

    /** The value of a field: scalars, things, and lists of them. */
    @Nullable Object value(Thing thing, FieldPlan field, Map<String, ?> arguments) {
        if (field.isRequiring()) {
            String required = field.requires.values().iterator().next();
            return TOLD + print(thing, selections(required));
        }
        String key = key(thing, field.name);
        if (key != null) {
            return key;
        }
        switch (thing.type() + "." + field.name) {
            case "N.x" -> {
                return "x" + thing.number();
            }
            default -> {}
        }
        if (field.name.equals("n") && field.type.equals("N!")) {
            return new Thing("N", number(thing));
        }
        if (field.name.equals("m") && field.type.equals("Int!")) {
            return (int) thing.number() + 100;
        }
        String sorted = new TreeMap<>(arguments).toString();
        long hash = mix(seed, thing.type(), thing.number(), field.name, sorted);
        return value(field.type, field.isNeverNull(), field, new Random(hash));
    }

    private static long number(Thing thing) {
        return Integer.parseInt(thing.type().substring(1)) * 100L + thing.number();
    }

    private static @Nullable String key(Thing thing, String field) {
        boolean entity = thing.type().startsWith("E");
        return entity && (field.equals("id") || field.equals("k"))
                ? thing.type() + field + thing.number()
                : null;
    }

    private static long mix(Object... parts) {
        long hash = 1;
        for (Object part : parts) {
            hash = hash * 6364136223846793005L + part.hashCode() + 1442695040888963407L;
        }
        return hash ^ (hash >>> 29);
    }

    private @Nullable Object value(String type, boolean never, FieldPlan field, Random random) {
        boolean nonNull = never || type.endsWith("!");
        if (!nonNull && random.nextInt(6) == 0) {
            return null;
        }
        String inner = type.endsWith("!") ? type.substring(0, type.length() - 1) : type;
        if (inner.startsWith("[")) {
            List<@Nullable Object> items = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                items.add(value(inner.substring(1, inner.length() - 1), false, field, random));
            }
            return items;
        }
        return switch (inner) {
            case "Int" -> random.nextInt(100);
            case "Float" -> random.nextInt(100) / 4.0;
            case "Boolean" -> random.nextBoolean();
            case "ID" -> "i" + random.nextInt(1_000);
            case "String" -> field.name + "-" + random.nextInt(1_000);
            case "C" -> List.of("RED", "GREEN", "BLUE").get(random.nextInt(3));
            case "Query" -> new Thing("Query", 0);
            default -> thing(field, random);
        };
    }

    private Thing thing(FieldPlan field, Random random) {
        String type = field.targets.get(random.nextInt(field.targets.size()));
        return new Thing(
                type, type.startsWith("E") ? random.nextInt(ROWS) : random.nextInt(1_000_000));
    }

    /** The text of what a requirement selects of a thing. */
    String print(Thing thing, SelectionSet selections) {
        StringBuilder text = new StringBuilder("{");
        print(thing, selections, text);
        return text.append('}').toString();
    }

    private void print(Thing thing, SelectionSet selections, StringBuilder text) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                if (fragment.getTypeCondition().getName().equals(thing.type())) {
                    print(thing, fragment.getSelectionSet(), text);
                }
            } else if (selection instanceof Field field) {
                FieldPlan plan = field(thing.type(), field.getName());
                Object value = value(thing, plan, given(field, plan));
                text.append(field.getName()).append(':');
                print(value, field, text);
                text.append(' ');
            }
        }
    }

    private void print(@Nullable Object value, Field field, StringBuilder text) {
        switch (value) {
            case Thing thing -> text.append(print(thing, field.getSelectionSet()));
            case List<?> list -> {
                text.append('[');
                list.forEach(item -> print(item, field, text));
                text.append(']');
            }
            case null, default -> text.append(value).append(';');
        }
    }

    /** The arguments that a field set gives, with the default of the other. */
    private static Map<String, ?> given(Field field, FieldPlan plan) {
        Map<String, Object> arguments = new TreeMap<>();
        if (plan.arguments) {
            arguments.put("a", 3);
        }
        field.getArguments()
                .forEach(argument ->
                        arguments.put(
                                argument.getName(),
                                argument.getValue() instanceof IntValue number
                                        ? (Object) number.getValue().intValue()
                                        : AstPrinter.printAst(argument.getValue())));
        return arguments;
    }

    /** The text of the same selection of what a subgraph was told. */
    String printTold(Map<?, ?> told, String type, SelectionSet selections) {
        StringBuilder text = new StringBuilder("{");
        printTold(told, type, selections, text);
        return text.append('}').toString();
    }

    private void printTold(
            Map<?, ?> told, String type, SelectionSet selections, StringBuilder text) {
        String own = told.get("__typename") instanceof String name ? name : type;
        if (!types.containsKey(own)) {
            throw new IllegalStateException("was told of an unknown type " + own);
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                if (fragment.getTypeCondition().getName().equals(own)) {
                    printTold(told, own, fragment.getSelectionSet(), text);
                }
            } else if (selection instanceof Field field) {
                if (!told.containsKey(field.getName())) {
                    throw new IllegalStateException("was not told " + own + "." + field.getName());
                }
                text.append(field.getName()).append(':');
                FieldPlan plan = toldField(own, field.getName());
                printTold(told.get(field.getName()), plan.type, field, text);
                text.append(' ');
            }
        }
    }

    /** An interface that was told without a type's name has its fields from any of its types. */
    private FieldPlan toldField(String type, String name) {
        TypePlan plan = types.get(type);
        if (plan != null && plan.isAbstract()) {
            throw new IllegalStateException("was not told which " + type + " it is");
        }
        return field(type, name);
    }

    private void printTold(
            @Nullable Object value, String declared, Field field, StringBuilder text) {
        String type =
                declared.endsWith("!") ? declared.substring(0, declared.length() - 1) : declared;
        boolean list = type.startsWith("[");
        boolean composite = field.getSelectionSet() != null;
        switch (value) {
            case null -> text.append("null;");
            case List<?> items when list -> {
                String inner = type.substring(1, type.length() - 1);
                text.append('[');
                items.forEach(item -> printTold(item, inner, field, text));
                text.append(']');
            }
            case Map<?, ?> map when composite && !list ->
                    text.append(printTold(map, type, field.getSelectionSet()));
            default -> {
                if (list || composite || value instanceof Map || value instanceof List) {
                    throw new IllegalStateException("was told " + value + " for " + declared);
                }
                text.append(value).append(';');
            }
        }
    }
}
