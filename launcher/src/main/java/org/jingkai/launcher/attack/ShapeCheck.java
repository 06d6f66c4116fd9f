package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether {@code data} has the shape that was asked for: exactly the names selected, lists and
 * objects where the schema has them, scalars of their kind, and no null where the schema forbids
 * it.
 */
final class ShapeCheck {

    private static final int MOST = 5;

    private final Schema schema;
    private final List<String> faults = new ArrayList<>();

    private ShapeCheck(Schema schema) {
        this.schema = schema;
    }

    /** What is wrong, with the path; empty if nothing is. */
    static List<String> faults(Schema schema, Made made, JsonNode data) {
        ShapeCheck check = new ShapeCheck(schema);
        check.object(data, schema.root(), made.selections(), "data");
        return check.faults.size() > MOST ? check.faults.subList(0, MOST) : check.faults;
    }

    private record Expected(Schema.Field field, List<Made.Node> children) {}

    private void object(JsonNode value, Schema.Type type, List<Made.Node> nodes, String path) {
        if (!value.isObject()) {
            faults.add(path + " is no object");
            return;
        }
        Map<String, Expected> expected = new LinkedHashMap<>();
        collect(nodes, concrete(value, type), expected);
        Set<String> names = new LinkedHashSet<>();
        value.fieldNames().forEachRemaining(names::add);
        for (Map.Entry<String, Expected> each : expected.entrySet()) {
            String at = path + "." + each.getKey();
            if (names.remove(each.getKey())) {
                Expected field = each.getValue();
                value(value.path(each.getKey()), field.field().type(), field.children(), at);
            } else {
                faults.add(at + " is missing");
            }
        }
        names.forEach(name -> faults.add(path + "." + name + " was not asked for"));
    }

    private Schema.Type concrete(JsonNode value, Schema.Type type) {
        String told = value.path("__typename").asText("");
        return type.isAbstract() && type.possible().contains(told) ? schema.type(told) : type;
    }

    private void collect(List<Made.Node> nodes, Schema.Type type, Map<String, Expected> into) {
        for (Made.Node node : nodes) {
            switch (node) {
                case Made.Node.FieldNode(String name, Schema.Field field, List<Made.Node> below) ->
                        into.computeIfAbsent(name, _ -> new Expected(field, new ArrayList<>()))
                                .children()
                                .addAll(below);
                case Made.Node.FragmentNode(String on, boolean active, List<Made.Node> below) -> {
                    if (active && applies(on, type)) {
                        collect(below, type, into);
                    }
                }
            }
        }
    }

    private boolean applies(String on, Schema.Type type) {
        return on.equals(type.name()) || schema.type(on).possible().contains(type.name());
    }

    private void value(JsonNode value, Schema.Ref type, List<Made.Node> below, String path) {
        if (faults.size() > MOST) {
            return;
        }
        switch (type) {
            case Schema.Ref.NonNull(Schema.Ref of) -> {
                if (value.isNull()) {
                    faults.add(path + " is null but never may be");
                } else {
                    value(value, of, below, path);
                }
            }
            case Schema.Ref.ListOf(Schema.Ref item) -> {
                if (value.isArray()) {
                    value.forEach(each -> value(each, item, below, path + "[]"));
                } else if (!value.isNull()) {
                    faults.add(path + " is no list");
                }
            }
            case Schema.Ref.Named(String name) -> {
                if (!value.isNull()) {
                    named(value, schema.type(name), below, path);
                }
            }
        }
    }

    private void named(JsonNode value, Schema.Type type, List<Made.Node> below, String path) {
        if (type.isComposite()) {
            object(value, type, below, path);
        } else if (type.kind().equals("ENUM")) {
            if (!value.isTextual() || !type.values().contains(value.asText())) {
                faults.add(path + " is no " + type.name());
            }
        } else if (!isScalar(value, type.name())) {
            faults.add(path + " is no " + type.name());
        }
    }

    private static boolean isScalar(JsonNode value, String type) {
        return switch (type) {
            case "Int" -> value.isIntegralNumber() && value.canConvertToInt();
            case "Float", "BigDecimal" -> value.isNumber();
            case "BigInteger", "Long" -> value.isIntegralNumber();
            case "Boolean" -> value.isBoolean();
            case "String", "ID", "Date", "DateTime" -> value.isTextual();
            default -> value.isValueNode();
        };
    }
}
