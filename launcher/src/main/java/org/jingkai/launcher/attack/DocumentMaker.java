package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes one valid document of a schema. Fields with arguments always have an alias of their own, so
 * that whatever meets in a selection can be merged; fields without arguments mean the same wherever
 * they stand.
 */
final class DocumentMaker {

    private static final int DEEPEST = 7;
    private static final int LARGEST = 45;

    private final Schema schema;
    private final Random random;
    private final ValueMaker values;
    private final ObjectNode variables = JsonNodeFactory.instance.objectNode();
    private final List<String> declarations = new ArrayList<>();
    private final List<String> fragments = new ArrayList<>();
    private final int size;
    private int fields;
    private int names;

    private DocumentMaker(Schema schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.values = new ValueMaker(schema, random);
        this.size = 3 + random.nextInt(LARGEST);
    }

    /** Makes a document; the same seed and number make the same one. */
    static Made make(Schema schema, long seed, int number) {
        return new DocumentMaker(schema, new Random(seed * 1_000_003 + number)).make();
    }

    private Made make() {
        StringBuilder text = new StringBuilder();
        List<Made.Node> selections = selections(schema.root(), 0, text);
        String declared = declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
        String head =
                declared.isEmpty() && random.nextBoolean() ? "" : "query Fuzz" + declared + " ";
        String whole = head + text + " " + String.join(" ", fragments);
        return new Made(whole.strip(), variables, true, selections);
    }

    /** Writes a selection set; it has at least one field. */
    private List<Made.Node> selections(Schema.Type type, int depth, StringBuilder text) {
        List<Made.Node> nodes = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        text.append("{");
        int wanted = 1 + random.nextInt(depth == 0 ? 3 : 6);
        for (int i = 0; i < wanted && fields < size; i++) {
            if (random.nextInt(9) == 0 && depth < DEEPEST) {
                nodes.add(fragment(type, depth, text));
            } else {
                Schema.Field field = field(type, depth);
                if (field != null && taken.add(field.name())) {
                    nodes.add(field(field, depth, text));
                }
            }
        }
        if (type.isAbstract() || nodes.isEmpty() || random.nextInt(10) == 0) {
            text.append(" __typename");
            nodes.add(new Made.Node.FieldNode("__typename", Schema.Field.TYPENAME, List.of()));
        }
        text.append(" }");
        return nodes;
    }

    private Schema.@org.jspecify.annotations.Nullable Field field(Schema.Type type, int depth) {
        List<Schema.Field> possible =
                type.fields().stream()
                        .filter(each ->
                                depth < DEEPEST
                                        || !schema.type(each.type().innermost()).isComposite())
                        .toList();
        return possible.isEmpty() ? null : possible.get(random.nextInt(possible.size()));
    }

    private Made.Node field(Schema.Field field, int depth, StringBuilder text) {
        fields++;
        String arguments = arguments(field);
        boolean aliased = !arguments.isEmpty() || random.nextInt(12) == 0;
        String responseName = aliased ? "a" + names++ : field.name();
        text.append(' ');
        if (aliased) {
            text.append(responseName).append(": ");
        }
        text.append(field.name()).append(arguments);
        Schema.Type type = schema.type(field.type().innermost());
        List<Made.Node> children = List.of();
        if (type.isComposite()) {
            text.append(' ');
            children = selections(type, depth + 1, text);
        }
        return new Made.Node.FieldNode(responseName, field, children);
    }

    private String arguments(Schema.Field field) {
        List<String> written = new ArrayList<>();
        for (Schema.Input argument : field.arguments()) {
            if (argument.isRequired() || random.nextInt(5) < 2) {
                JsonNode value = values.value(argument.type(), argument.name(), 0);
                written.add(argument.name() + ": " + written(value, argument));
            }
        }
        return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
    }

    /** A value as a literal or by a variable. */
    private String written(JsonNode value, Schema.Input argument) {
        if (random.nextInt(3) > 0) {
            return values.literal(value, argument.type());
        }
        String variable = "v" + names++;
        variables.set(variable, value);
        declarations.add("$" + variable + ": " + argument.type().text());
        return "$" + variable;
    }

    private Made.Node fragment(Schema.Type type, int depth, StringBuilder text) {
        String on = onType(type);
        boolean active = random.nextInt(4) > 0;
        String condition = condition(active);
        StringBuilder inner = new StringBuilder();
        List<Made.Node> children = selections(schema.type(on), depth + 1, inner);
        if (random.nextBoolean()) {
            text.append(" ... on ").append(on).append(condition).append(' ').append(inner);
        } else {
            String name = "F" + fragments.size() + "_" + names++;
            fragments.add("fragment " + name + " on " + on + " " + inner);
            text.append(" ...").append(name).append(condition);
        }
        return new Made.Node.FragmentNode(on, active, children);
    }

    private String onType(Schema.Type type) {
        return type.isAbstract() && random.nextBoolean()
                ? type.possible().get(random.nextInt(type.possible().size()))
                : type.name();
    }

    private String condition(boolean active) {
        if (active && random.nextBoolean()) {
            return "";
        }
        boolean include = random.nextBoolean();
        boolean value = include == active;
        String written = String.valueOf(value);
        if (random.nextBoolean()) {
            String variable = "c" + names++;
            variables.put(variable, value);
            declarations.add("$" + variable + ": Boolean!");
            written = "$" + variable;
        }
        return (include ? " @include(if: " : " @skip(if: ") + written + ")";
    }
}
