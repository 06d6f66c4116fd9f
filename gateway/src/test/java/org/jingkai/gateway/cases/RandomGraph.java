package org.jingkai.gateway.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A random monolith with data, and the same cut into two to five subgraphs: entities with one or
 * two keys spread over some of them, shared and split value types, an interface, a union,
 * {@code @requires}, {@code @provides}, fields with arguments. The same seed makes the same graph.
 */
final class RandomGraph {

    /** A field of the monolith; {@code holders} are the subgraphs that resolve it. */
    private record Field(
            String name,
            String type,
            boolean argument,
            Set<Integer> holders,
            List<String> requires,
            int requirer) {
        String declaration() {
            return name + (argument ? "(a: Int): " : ": ") + type;
        }
    }

    private static final int ROWS = 3;

    private final Random random;
    private final int subgraphs;
    private final List<String> entities = new ArrayList<>();
    private final Map<String, Map<Integer, Set<String>>> keys = new LinkedHashMap<>();
    private final Map<String, List<Field>> fields = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> valueHolders = new LinkedHashMap<>();
    private final List<String> faces = new ArrayList<>();
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, Integer> provided = new LinkedHashMap<>();
    private int homeOfInterface;

    RandomGraph(long seed) {
        random = new Random(seed);
        subgraphs = 2 + random.nextInt(4);
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            entities.add("E" + i);
        }
        makeKeys();
        makeValues();
        makeInterface();
        entities.forEach(this::makeFields);
        entities.forEach(entity -> makeRequiring(fields.getOrDefault(entity, List.of())));
        makeRoots();
        addInterfaceObject();
        makeData();
    }

    private Set<Integer> some(int atMost) {
        Set<Integer> chosen = new TreeSet<>();
        int wanted = 1 + random.nextInt(Math.min(atMost, subgraphs));
        while (chosen.size() < wanted) {
            chosen.add(random.nextInt(subgraphs));
        }
        return chosen;
    }

    /**
     * Every subgraph can hold every entity; one knows both keys, so that each can be reached from
     * each.
     */
    private void makeKeys() {
        for (String entity : entities) {
            int hub = random.nextInt(subgraphs);
            Map<Integer, Set<String>> byGraph = new LinkedHashMap<>();
            for (int s = 0; s < subgraphs; s++) {
                Set<String> names = new LinkedHashSet<>();
                int dice = random.nextInt(3);
                if (s == hub || dice != 1) {
                    names.add("id");
                }
                if (s == hub || dice != 0) {
                    names.add(random.nextInt(3) == 0 && s != hub && dice == 1 ? "k n { x }" : "k");
                }
                if (s == hub) {
                    names.add("k n { x }");
                }
                byGraph.put(s, names);
            }
            keys.put(entity, byGraph);
        }
    }

    private void makeValues() {
        for (String value : List.of("V0", "V1")) {
            Set<Integer> holders = some(2);
            valueHolders.put(value, holders);
            List<Field> of = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Set<Integer> some = new TreeSet<>(holders);
                if (i > 0 && holders.size() > 1 && random.nextBoolean()) {
                    some.remove(
                            random.nextBoolean()
                                    ? holders.iterator().next()
                                    : List.copyOf(holders).getLast());
                }
                boolean entity = i == 3;
                of.add(
                        new Field(
                                "w" + i,
                                entity ? pick(entities) : i == 0 ? "Int" : "String",
                                !entity && random.nextInt(4) == 0,
                                some,
                                List.of(),
                                -1));
            }
            fields.put(value, of);
        }
    }

    private void makeInterface() {
        homeOfInterface = random.nextInt(subgraphs);
        for (String entity : entities) {
            if (faces.size() < 2 || random.nextBoolean()) {
                faces.add(entity);
            }
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void makeFields(String entity) {
        List<Field> of = new ArrayList<>();
        Set<Integer> common = new TreeSet<>(some(2));
        common.add(homeOfInterface);
        of.add(new Field("c", "String", false, common, List.of(), -1));
        for (int i = 0; i < 5; i++) {
            String type =
                    switch (random.nextInt(4)) {
                        case 0 -> "Int";
                        case 1 -> "String!";
                        case 2 -> "[String]";
                        default -> "String";
                    };
            of.add(new Field("f" + i, type, random.nextInt(4) == 0, some(2), List.of(), -1));
        }
        for (int i = 0; i < 3; i++) {
            String target =
                    switch (random.nextInt(5)) {
                        case 0 -> "I";
                        case 1 -> "U";
                        case 2 -> pick(List.of("V0", "V1"));
                        default -> pick(entities);
                    };
            String type =
                    switch (random.nextInt(3)) {
                        case 0 -> "[" + target + "]";
                        case 1 -> "[" + target + "!]!";
                        default -> target;
                    };
            Set<Integer> holders =
                    target.startsWith("V") ? valueHolders.getOrDefault(target, Set.of()) : some(2);
            of.add(new Field("r" + i, type, false, holders, List.of(), -1));
        }
        fields.put(entity, of);
    }

    private void makeRequiring(List<Field> of) {
        for (int i = 0; i < 2; i++) {
            int requirer = random.nextInt(subgraphs);
            List<String> wanted = new ArrayList<>();
            for (Field field : List.copyOf(of)) {
                boolean leaf = field.name().startsWith("f") || field.name().startsWith("q");
                if (leaf
                        && !field.argument()
                        && !field.holders().contains(requirer)
                        && random.nextInt(3) == 0) {
                    wanted.add(field.name());
                }
            }
            wanted.addAll(nested(of, requirer));
            if (!wanted.isEmpty()) {
                of.add(new Field("q" + i, "String", false, Set.of(requirer), wanted, requirer));
            }
        }
    }

    /** Fields of an entity that another subgraph refers to, such as {@code r0 { f1 }}. */
    private List<String> nested(List<Field> of, int requirer) {
        for (Field relation : of) {
            if (entities.contains(relation.type())
                    && !relation.holders().contains(requirer)
                    && random.nextBoolean()) {
                for (Field field : fields.getOrDefault(relation.type(), List.of())) {
                    if (field.name().startsWith("f") && !field.argument()) {
                        return List.of(relation.name() + " { " + field.name() + " }");
                    }
                }
            }
        }
        return List.of();
    }

    /** The fields of a type that a subgraph only declares to require them. */
    private Set<String> required(int s, String type) {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach((owner, of) ->
                of.stream()
                        .filter(f -> f.requirer() == s)
                        .flatMap(f -> f.requires().stream())
                        .forEach(path -> addRequired(names, owner, type, path.split("[ {}]+"))));
        return names;
    }

    private void addRequired(Set<String> names, String owner, String type, String[] path) {
        if (owner.equals(type)) {
            names.add(path[0]);
        }
        for (Field field : fields.getOrDefault(owner, List.of())) {
            if (path.length > 1 && field.name().equals(path[0]) && field.type().equals(type)) {
                names.add(path[1]);
            }
        }
    }

    private void makeRoots() {
        List<Field> roots = new ArrayList<>();
        for (String entity : entities) {
            roots.add(new Field("one" + entity, entity, false, some(2), List.of(), -1));
            roots.add(new Field("all" + entity, "[" + entity + "]", false, some(2), List.of(), -1));
        }
        roots.add(new Field("faces", "[I]", false, some(2), List.of(), -1));
        roots.add(new Field("unions", "[U]", false, some(2), List.of(), -1));
        roots.add(
                new Field(
                        "v0",
                        "V0",
                        false,
                        valueHolders.getOrDefault("V0", Set.of()),
                        List.of(),
                        -1));
        fields.put("Query", roots);
    }

    /**
     * One more subgraph has the interface {@code P} as one object type, and adds fields to all
     * types that implement it.
     */
    private void addInterfaceObject() {
        Set<Integer> there = Set.of(subgraphs);
        for (String face : faces) {
            List<Field> of = fields.getOrDefault(face, new ArrayList<>());
            of.add(new Field("io", "String", random.nextBoolean(), there, List.of(), -1));
            of.add(
                    new Field(
                            "next",
                            random.nextBoolean() ? "P" : "[P]",
                            false,
                            there,
                            List.of(),
                            -1));
            of.add(new Field("told", "String", false, there, List.of("c"), subgraphs));
            keys.getOrDefault(face, Map.of())
                    .getOrDefault(homeOfInterface, new LinkedHashSet<>())
                    .add("id");
        }
        List<Field> first = fields.getOrDefault(faces.getFirst(), List.of());
        for (String face : faces.subList(1, faces.size())) {
            List<Field> of = fields.getOrDefault(face, new ArrayList<>());
            of.subList(of.size() - 3, of.size()).clear();
            of.addAll(first.subList(first.size() - 3, first.size()));
        }
        Set<Integer> holders =
                new TreeSet<>(random.nextBoolean() ? there : Set.of(homeOfInterface));
        holders.add(random.nextBoolean() ? subgraphs : homeOfInterface);
        fields.getOrDefault("Query", new ArrayList<>())
                .add(new Field("peas", "[P]", false, holders, List.of(), -1));
        fields.getOrDefault("Query", new ArrayList<>())
                .add(new Field("pea", "P", false, there, List.of(), -1));
    }

    private String interfaceObjectSdl() {
        List<Field> of = fields.getOrDefault(faces.getFirst(), List.of());
        StringBuilder sdl =
                new StringBuilder(
                        "type P @key(fields: \"id\") @interfaceObject { id: ID! c: String @external");
        for (Field field : of) {
            if (field.holders().contains(subgraphs)) {
                sdl.append(' ').append(field.declaration());
                sdl.append(field.requires().isEmpty() ? "" : " @requires(fields: \"c\")");
            }
        }
        sdl.append(" }\ntype Query {");
        for (Field field : fields.getOrDefault("Query", List.of())) {
            if (field.holders().contains(subgraphs)) {
                sdl.append(' ').append(field.declaration());
            }
        }
        return sdl.append(" }\n").toString();
    }

    private Map<String, Object> interfaceObjectData() {
        List<Object> rows = new ArrayList<>();
        for (String face : faces) {
            for (Object row : (List<?>) java.util.Objects.requireNonNull(data.get(face))) {
                Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
                for (String name : List.of("id", "io", "next", "told")) {
                    kept.put(name, untyped(((Map<?, ?>) row).get(name)));
                }
                rows.add(kept);
            }
        }
        Map<Object, @Nullable Object> query = new LinkedHashMap<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(data.get("Query")))
                .forEach((name, value) -> query.put(name, untyped(value)));
        return Map.of("P", rows, "Query", query);
    }

    /** References as the interface object has them: it knows no type but its own. */
    private static @Nullable Object untyped(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(untyped(item)));
            return items;
        }
        return value instanceof Map<?, ?> map && map.get("id") instanceof String id
                ? Map.of("__typename", "P", "id", id)
                : value;
    }

    private void makeData() {
        for (String entity : entities) {
            List<Object> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                Map<String, Object> row = new LinkedHashMap<>(reference(entity, i));
                for (Field field : fields.getOrDefault(entity, List.of())) {
                    row.put(field.name(), value(field, entity + i));
                }
                rows.add(row);
            }
            data.put(entity, rows);
        }
        Map<String, Object> query = new LinkedHashMap<>();
        for (Field field : fields.getOrDefault("Query", List.of())) {
            query.put(field.name(), value(field, "Q"));
        }
        data.put("Query", query);
    }

    private Map<String, Object> reference(String entity, int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("__typename", entity);
        row.put("id", entity + "-" + i);
        row.put("k", "k" + i);
        row.put("n", Map.of("x", "x" + i));
        return row;
    }

    private @Nullable Object value(Field field, String owner) {
        if (!field.requires().isEmpty()) {
            StringBuilder text = new StringBuilder();
            field.requires()
                    .forEach(name ->
                            text.append('{')
                                    .append(String.join(".", name.split("[ {}]+")))
                                    .append("}|"));
            return Map.of("$text", text.toString());
        }
        return value(field.type(), field, owner);
    }

    private @Nullable Object value(String type, Field field, String owner) {
        boolean nonNull = type.endsWith("!");
        String inner = nonNull ? type.substring(0, type.length() - 1) : type;
        if (!nonNull && random.nextInt(6) == 0) {
            return null;
        }
        if (inner.startsWith("[")) {
            List<@Nullable Object> items = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                items.add(value(inner.substring(1, inner.length() - 1), field, owner + i));
            }
            return items;
        }
        return switch (inner) {
            case "Int" ->
                    field.argument()
                            ? Integer.valueOf(random.nextInt(100))
                            : (Object) random.nextInt(100);
            case "String" ->
                    field.argument()
                            ? Map.of("$text", owner + field.name() + "{$a}")
                            : owner + field.name();
            case "V0", "V1" -> valueObject(inner, owner);
            case "I", "P" -> reference(pick(faces), random.nextInt(ROWS));
            case "U" -> reference(pick(entities), random.nextInt(ROWS));
            default -> reference(inner, random.nextInt(ROWS));
        };
    }

    private Map<String, @Nullable Object> valueObject(String type, String owner) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("__typename", type);
        for (Field field : fields.getOrDefault(type, List.of())) {
            object.put(field.name(), value(field, owner + field.name()));
        }
        return object;
    }

    /** The whole graph as one service. */
    InMemorySubgraph monolith() {
        StringBuilder sdl = new StringBuilder(shared());
        fields.forEach((type, of) -> {
            boolean entity = entities.contains(type);
            sdl.append("type ")
                    .append(type)
                    .append(faces.contains(type) ? " implements I & P" : "");
            sdl.append(entity ? " @key(fields: \"id\") @key(fields: \"k\")" : "").append(" {");
            sdl.append(entity ? " id: ID! k: ID! n: N!" : "");
            of.forEach(field -> sdl.append(' ').append(field.declaration()));
            sdl.append(" }\n");
        });
        sdl.append("interface I { id: ID! c: String }\n")
                .append(monolithInterface())
                .append("type N { x: ID! }\n");
        return new InMemorySubgraph(sdl.toString(), data);
    }

    private String monolithInterface() {
        StringBuilder sdl = new StringBuilder("interface P { id: ID! c: String");
        for (Field field : fields.getOrDefault(faces.getFirst(), List.of())) {
            if (field.holders().contains(subgraphs)) {
                sdl.append(' ').append(field.declaration());
            }
        }
        return sdl.append(" }\n").toString();
    }

    private String shared() {
        return "union U = " + String.join(" | ", entities) + "\n";
    }

    /** The SDL of each subgraph by name. */
    Map<String, String> sdls() {
        Map<String, String> sdls = new LinkedHashMap<>();
        for (int s = 0; s < subgraphs; s++) {
            sdls.put("s" + s, sdl(s));
        }
        sdls.put("s" + subgraphs, interfaceObjectSdl());
        return sdls;
    }

    private String sdl(int s) {
        StringBuilder sdl = new StringBuilder(shared());
        sdl.append("interface I { id: ID!")
                .append(s == homeOfInterface ? " c: String" : "")
                .append(" }\n");
        if (s == homeOfInterface) {
            sdl.append("interface P @key(fields: \"id\") { id: ID! c: String }\n");
        }
        sdl.append("type N @shareable { x: ID! }\n");
        fields.forEach((type, of) -> {
            if (of.stream().anyMatch(f -> f.holders().contains(s)) || entities.contains(type)) {
                type(sdl, s, type, of);
            }
        });
        return sdl.toString();
    }

    private void type(StringBuilder sdl, int s, String type, List<Field> of) {
        sdl.append("type ").append(type);
        if (faces.contains(type)) {
            sdl.append(" implements I").append(s == homeOfInterface ? " & P" : "");
        }
        StringBuilder body = new StringBuilder();
        if (keys.get(type) instanceof Map<Integer, Set<String>> byGraph) {
            Set<String> own = byGraph.getOrDefault(s, Set.of());
            own.forEach(key -> sdl.append(" @key(fields: \"").append(key).append("\")"));
            body.append(" id: ID!")
                    .append(own.stream().anyMatch(k -> k.startsWith("k")) ? " k: ID!" : "");
            body.append(own.contains("k n { x }") ? " n: N!" : "");
        }
        Set<String> external = required(s, type);
        for (Field field : of) {
            if (field.holders().contains(s)) {
                body.append(' ').append(field.declaration());
                if (!field.requires().isEmpty()) {
                    body.append(" @requires(fields: \"")
                            .append(String.join(" ", field.requires()))
                            .append("\")");
                }
            } else if (external.contains(field.name())) {
                body.append(' ').append(field.declaration()).append(" @external");
            }
        }
        sdl.append(" {").append(body).append(" }\n");
    }

    /** The data that a subgraph holds: what it resolves and nothing more. */
    Map<String, InMemorySubgraph> cut() {
        Map<String, InMemorySubgraph> cut = new LinkedHashMap<>();
        sdls().forEach((name, sdl) ->
                cut.put(
                        name,
                        new InMemorySubgraph(sdl, dataOf(Integer.parseInt(name.substring(1))))));
        return cut;
    }

    private static Map<String, Object> keyed(Map<?, ?> row) {
        return Map.of(
                "__typename",
                String.valueOf(row.get("__typename")),
                "id",
                String.valueOf(row.get("id")));
    }

    private Map<String, Object> dataOf(int s) {
        if (s == subgraphs) {
            return interfaceObjectData();
        }
        Map<String, Object> own = new LinkedHashMap<>(data);
        List<Object> known = new ArrayList<>();
        faces.forEach(
                face -> known.addAll((List<?>) java.util.Objects.requireNonNull(data.get(face))));
        own.put("P", known.stream().map(row -> keyed((Map<?, ?>) row)).toList());
        for (String entity : entities) {
            List<Object> rows = new ArrayList<>();
            for (Object row : (List<?>) java.util.Objects.requireNonNull(data.get(entity))) {
                Map<Object, @Nullable Object> kept = new LinkedHashMap<>((Map<?, ?>) row);
                for (Field field : fields.getOrDefault(entity, List.of())) {
                    if (!field.holders().contains(s)) {
                        kept.remove(field.name());
                    }
                }
                rows.add(kept);
            }
            own.put(entity, rows);
        }
        return own;
    }

    /** How many fields are only answered thanks to a {@code @provides}. */
    int provisions() {
        return provided.size();
    }
}
