package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Makes values of input types: mostly such as mean something, some at the edges of the type. */
final class ValueMaker {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;

    private static final List<String> KNOWN =
            List.of(
                    "320000",
                    "320500",
                    "110000",
                    "CN",
                    "G321090",
                    "G321023",
                    "G111001",
                    "2024-12",
                    "2025-06",
                    "2024-01",
                    "2024",
                    "2025",
                    "2023",
                    "cc20-r6",
                    "formalism-2025-07",
                    "GDP",
                    "FOREIGN_INVESTED_ENTERPRISES",
                    "ASEAN",
                    "BRI",
                    "US",
                    "W00",
                    "TOTAL",
                    "ALL",
                    "苏州",
                    "江苏",
                    "85",
                    "8542");

    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "%",
                    "_",
                    "\\",
                    "\"",
                    "'; --",
                    "💣",
                    "\u202e",
                    "\ufeff",
                    "0000",
                    "0000-01",
                    "9999-12",
                    "99999",
                    "-1",
                    "2024-13",
                    "null",
                    "NaN",
                    "x".repeat(300),
                    "AAAA",
                    "\n",
                    "\t",
                    "{}",
                    "$v",
                    "__typename");

    private static final Map<String, List<String>> SCALARS =
            Map.of(
                    "Date",
                    List.of("2024-01-01", "2025-07-15", "0001-01-01", "9999-12-31", "2024-02-29"),
                    "DateTime",
                    List.of(
                            "2024-01-01T00:00:00Z",
                            "2025-07-15T00:00:00+08:00",
                            "9999-12-31T23:59:59Z",
                            "0001-01-01T00:00:00Z"));

    private static final List<String> DECIMALS =
            List.of("0", "1", "-1", "1.5", "1000000000000", "1E+30", "-1E-30");

    private static final int[] INTEGERS = {
        1, 2, 3, 5, 10, 20, 2023, 2024, 2025, 0, -1, 200, 201, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    private static final int USUAL = 9;
    private static final int SMALL = 4;

    private final Schema schema;
    private final Random random;

    ValueMaker(Schema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /** A value of a type, as it stands in variables. */
    JsonNode value(Schema.Ref type, String name, int depth) {
        return switch (type) {
            case Schema.Ref.NonNull(Schema.Ref of) -> present(of, name, depth);
            case Schema.Ref.ListOf _, Schema.Ref.Named _ ->
                    random.nextInt(15) == 0 ? JSON.nullNode() : present(type, name, depth);
        };
    }

    /** The same value as it stands in a document. */
    String literal(JsonNode value, Schema.Ref type) {
        return switch (type) {
            case Schema.Ref.NonNull(Schema.Ref of) -> literal(value, of);
            case Schema.Ref.ListOf(Schema.Ref item) -> {
                StringJoiner items = new StringJoiner(", ", "[", "]");
                value.forEach(each -> items.add(literal(each, item)));
                yield value.isNull() ? "null" : items.toString();
            }
            case Schema.Ref.Named(String name) -> named(value, schema.type(name));
        };
    }

    private String named(JsonNode value, Schema.Type type) {
        if (value.isNull()) {
            return "null";
        }
        return switch (type.kind()) {
            case "ENUM" -> value.asText();
            case "INPUT_OBJECT" -> {
                StringJoiner members = new StringJoiner(", ", "{", "}");
                for (Schema.Input input : type.inputs()) {
                    if (value.has(input.name())) {
                        members.add(
                                input.name()
                                        + ": "
                                        + literal(value.path(input.name()), input.type()));
                    }
                }
                yield members.toString();
            }
            default -> value.toString();
        };
    }

    private JsonNode present(Schema.Ref type, String name, int depth) {
        return switch (type) {
            case Schema.Ref.NonNull(Schema.Ref of) -> present(of, name, depth);
            case Schema.Ref.ListOf(Schema.Ref item) -> {
                ArrayNode list = JSON.arrayNode();
                int size = random.nextInt(40) == 0 ? 60 : random.nextInt(SMALL);
                for (int i = 0; i < size; i++) {
                    list.add(value(item, name, depth + 1));
                }
                yield list;
            }
            case Schema.Ref.Named(String named) -> of(schema.type(named), name, depth);
        };
    }

    private JsonNode of(Schema.Type type, String name, int depth) {
        return switch (type.kind()) {
            case "ENUM" -> JSON.textNode(pick(type.values()));
            case "INPUT_OBJECT" -> object(type, depth);
            default -> scalar(type.name(), name);
        };
    }

    private ObjectNode object(Schema.Type type, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Input input : type.inputs()) {
            boolean wanted = depth < DEEPEST && random.nextInt(4) == 0;
            if (input.isRequired() || wanted) {
                object.set(input.name(), value(input.type(), input.name(), depth + 1));
            }
        }
        return object;
    }

    private JsonNode scalar(String type, String name) {
        boolean odd = random.nextInt(8) == 0;
        return switch (type) {
            case "Int" -> JSON.numberNode(integer(name, odd));
            case "Float" -> JSON.numberNode(random.nextInt(100) / 4.0);
            case "Boolean" -> JSON.booleanNode(random.nextBoolean());
            case "BigDecimal", "BigInteger" ->
                    JSON.numberNode(
                            type.equals("BigInteger")
                                    ? BigDecimal.valueOf(random.nextInt(1_000))
                                    : new BigDecimal(pick(DECIMALS)));
            default -> JSON.textNode(pick(SCALARS.getOrDefault(type, odd ? ODD : KNOWN)));
        };
    }

    private int integer(String name, boolean odd) {
        if (odd) {
            return INTEGERS[random.nextInt(INTEGERS.length)];
        }
        return name.equals("first") ? 1 + random.nextInt(SMALL) : INTEGERS[random.nextInt(USUAL)];
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
