package org.jingkai.subgraph.testing;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a service as a map of ways: how each field that takes arguments is reached, by
 * arguments that are known to find something.
 */
final class FuzzSchema {

    /** Text around a selection of the fields of one type: {@code open + selection + close}. */
    record Way(String open, String close) {

        Way into(String field) {
            return new Way(open + field + " { ", " }" + close);
        }
    }

    /** A field with arguments, and the way to its type. */
    record Place(Way way, String type, FieldDefinition field) {}

    private final TypeDefinitionRegistry types;
    private final Map<String, String> samples;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /**
     * @param samples arguments that find something, by field: {@code Query.trade} is {@code period:
     *     "2025-06"}; and keys of entities, by type: {@code Region} is {@code code: "320000"}
     */
    FuzzSchema(String sdl, Map<String, String> samples) {
        this.types = new SchemaParser().parse(sdl);
        this.samples = samples;
        ways.put("Query", new Way("", ""));
        entities().keySet().forEach(type -> ways.put(type, wayToEntity(type)));
        walk();
    }

    private Way wayToEntity(String type) {
        return new Way(
                "_entities(representations: [{ __typename: \""
                        + type
                        + "\", "
                        + sample(type)
                        + " }]) { ... on "
                        + type
                        + " { ",
                " } }");
    }

    private void walk() {
        List<String> queue = new ArrayList<>(ways.keySet());
        for (int i = 0; i < queue.size(); i++) {
            String type = queue.get(i);
            for (FieldDefinition field : fields(type)) {
                String next = name(field.getType());
                if (!field.getName().startsWith("_")
                        && !fields(next).isEmpty()
                        && !ways.containsKey(next)) {
                    ways.put(next, way(type).into(call(type, field, null, "")));
                    queue.add(next);
                }
            }
        }
    }

    /** All fields that take arguments. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        ways.forEach((type, way) -> {
            for (FieldDefinition field : fields(type)) {
                if (!field.getInputValueDefinitions().isEmpty()
                        && !field.getName().startsWith("_")) {
                    places.add(new Place(way, type, field));
                }
            }
        });
        return places;
    }

    /** The document that asks for a field with one argument given as {@code value}. */
    String document(Place place, String variables, @Nullable String argument, String value) {
        String call = call(place.type(), place.field(), argument, value);
        String inside = fields(name(place.field().getType())).isEmpty() ? "" : " { __typename }";
        return "query"
                + variables
                + " { "
                + place.way().open()
                + call
                + inside
                + place.way().close()
                + " }";
    }

    /** A call of a field with the arguments that are known, and one replaced. */
    private String call(
            String type, FieldDefinition field, @Nullable String argument, String value) {
        String known = samples.getOrDefault(type + "." + field.getName(), "");
        List<String> given = new ArrayList<>();
        for (String sample : known.isEmpty() ? new String[0] : known.split(", (?=\\w+: )")) {
            if (argument == null || !sample.startsWith(argument + ":")) {
                given.add(sample);
            }
        }
        if (argument != null) {
            given.add(argument + ": " + value);
        }
        for (InputValueDefinition needed : field.getInputValueDefinitions()) {
            boolean isGiven =
                    given.stream().anyMatch(text -> text.startsWith(needed.getName() + ":"));
            if (needed.getType() instanceof NonNullType
                    && needed.getDefaultValue() == null
                    && !isGiven) {
                throw new AssertionError(
                        "give a sample of arguments for " + type + "." + field.getName());
            }
        }
        return field.getName() + (given.isEmpty() ? "" : "(" + String.join(", ", given) + ")");
    }

    /** The fields of an input object; empty for any other type. */
    List<InputValueDefinition> inputFields(String type) {
        return types.getType(type, InputObjectTypeDefinition.class)
                .map(InputObjectTypeDefinition::getInputValueDefinitions)
                .orElse(List.of());
    }

    private List<FieldDefinition> fields(String type) {
        return types.getType(type, ObjectTypeDefinition.class)
                .map(ObjectTypeDefinition::getFieldDefinitions)
                .orElse(List.of());
    }

    /** The keys by which entities are known, by type: the field and its sample. */
    Map<String, String> entities() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Type<?> member :
                types.getType("_Entity", UnionTypeDefinition.class)
                        .orElseThrow()
                        .getMemberTypes()) {
            keys.put(name(member), sample(name(member)).split(":")[0]);
        }
        return keys;
    }

    private String sample(String type) {
        String sample = samples.get(type);
        if (sample == null) {
            throw new AssertionError("give a key of the entity " + type);
        }
        return sample;
    }

    private Way way(String type) {
        Way way = ways.get(type);
        if (way == null) {
            throw new AssertionError("no way to " + type);
        }
        return way;
    }

    static boolean isList(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> isList(nonNull.getType());
            case ListType _ -> true;
            default -> false;
        };
    }

    static String name(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> name(nonNull.getType());
            case ListType list -> name(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalStateException("no such type: " + type);
        };
    }
}
