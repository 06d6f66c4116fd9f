package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an introspection tells of a schema, as far as documents are made and answers are checked by
 * it.
 *
 * @param query the root type of queries
 */
record Schema(String query, Map<String, Type> types) {

    /** Asks for all that is needed here. */
    static final String INTROSPECTION =
            """
            { __schema { queryType { name } types { kind name
              fields { name type { ...T } args { name defaultValue type { ...T } } }
              inputFields { name defaultValue type { ...T } }
              enumValues { name } possibleTypes { name } } } }
            fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name } } } } }
            """;

    /** A type as it is written. */
    sealed interface Ref {
        record Named(String name) implements Ref {}

        record ListOf(Ref item) implements Ref {}

        record NonNull(Ref of) implements Ref {}

        default String text() {
            return switch (this) {
                case Named(String name) -> name;
                case ListOf(Ref item) -> "[" + item.text() + "]";
                case NonNull(Ref of) -> of.text() + "!";
            };
        }

        default String innermost() {
            return switch (this) {
                case Named(String name) -> name;
                case ListOf(Ref item) -> item.innermost();
                case NonNull(Ref of) -> of.innermost();
            };
        }
    }

    /** An argument or a member of an input object. */
    record Input(String name, Ref type, boolean hasDefault) {

        boolean isRequired() {
            return type instanceof Ref.NonNull && !hasDefault;
        }
    }

    /** A field of an object. */
    record Field(String name, Ref type, List<Input> arguments) {

        static final Field TYPENAME =
                new Field("__typename", new Ref.NonNull(new Ref.Named("String")), List.of());
    }

    /** A type of the schema; what it has not, is empty. */
    record Type(
            String kind,
            String name,
            List<Field> fields,
            List<Input> inputs,
            List<String> values,
            List<String> possible) {

        boolean isComposite() {
            return kind.equals("OBJECT") || isAbstract();
        }

        boolean isAbstract() {
            return kind.equals("INTERFACE") || kind.equals("UNION");
        }

        Field field(String field) {
            return fields.stream()
                    .filter(each -> each.name().equals(field))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Of the {@code data} of an introspection. */
    static Schema of(JsonNode data) {
        JsonNode schema = data.path("__schema");
        Map<String, Type> types = new LinkedHashMap<>();
        for (JsonNode type : schema.path("types")) {
            String name = type.path("name").asText();
            if (!name.startsWith("__")) {
                types.put(name, type(type));
            }
        }
        return new Schema(schema.path("queryType").path("name").asText(), types);
    }

    Type type(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("the schema has no type " + name);
        }
        return type;
    }

    Type root() {
        return type(query);
    }

    private static Type type(JsonNode type) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : type.path("fields")) {
            fields.add(
                    new Field(
                            field.path("name").asText(),
                            ref(field.path("type")),
                            inputs(field.path("args"))));
        }
        return new Type(
                type.path("kind").asText(),
                type.path("name").asText(),
                fields,
                inputs(type.path("inputFields")),
                type.path("enumValues").findValuesAsText("name"),
                type.path("possibleTypes").findValuesAsText("name"));
    }

    private static List<Input> inputs(JsonNode inputs) {
        List<Input> read = new ArrayList<>();
        for (JsonNode input : inputs) {
            read.add(
                    new Input(
                            input.path("name").asText(),
                            ref(input.path("type")),
                            !input.path("defaultValue").isNull()));
        }
        return read;
    }

    private static Ref ref(JsonNode type) {
        return switch (type.path("kind").asText()) {
            case "NON_NULL" -> new Ref.NonNull(ref(type.path("ofType")));
            case "LIST" -> new Ref.ListOf(ref(type.path("ofType")));
            default -> new Ref.Named(type.path("name").asText());
        };
    }
}
