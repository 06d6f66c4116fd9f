package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes of a valid document one that is nearly valid: what careless and hostile callers send. */
final class NearValid {

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|\\.\\.\\.|[$@]?\\w++|\\S|\\s++");

    private static final List<String> INSERTED =
            List.of(
                    "{",
                    "}",
                    "(",
                    ")",
                    "[",
                    "]",
                    "...",
                    "@skip",
                    "@include(if: true)",
                    "$x",
                    "\"",
                    "\"\"\"",
                    "#",
                    "null",
                    "-2147483648",
                    "1e9",
                    "true",
                    "__typename",
                    "__schema { types { name } }",
                    "nope",
                    "\u0000",
                    "\ud800",
                    "\\u0000",
                    "\"\\u0000\"",
                    "query",
                    "mutation",
                    "subscription",
                    "fragment F on Query { a }",
                    "on",
                    "&",
                    "|",
                    "!",
                    "0000",
                    "\ufeff",
                    ",,,,");

    private NearValid() {}

    static Made of(Made made, Random random) {
        List<String> tokens = new ArrayList<>();
        TOKEN.matcher(made.text()).results().forEach(each -> tokens.add(each.group()));
        ObjectNode variables = made.variables().deepCopy();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
            change(tokens, variables, random);
        }
        return new Made(String.join("", tokens), variables, false, made.selections());
    }

    private static void change(List<String> tokens, ObjectNode variables, Random random) {
        int at = random.nextInt(tokens.size());
        String other = tokens.get(random.nextInt(tokens.size()));
        String inserted = INSERTED.get(random.nextInt(INSERTED.size()));
        switch (random.nextInt(8)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.set(at, other);
            case 2 -> tokens.add(at, other);
            case 3 -> tokens.add(at, " " + inserted + " ");
            case 4 -> tokens.set(at, inserted);
            case 5 -> tokens.subList(at, tokens.size()).clear();
            case 6 -> tokens.set(at, tokens.get(at) + "x");
            default -> changeVariables(variables, random);
        }
    }

    private static void changeVariables(ObjectNode variables, Random random) {
        List<String> names = new ArrayList<>();
        variables.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            variables.put("v0", 1);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNodeFactory json = JsonNodeFactory.instance;
        switch (random.nextInt(7)) {
            case 0 -> variables.remove(name);
            case 1 -> variables.putNull(name);
            case 2 -> variables.put(name, "\u0000");
            case 3 -> variables.put(name, -2_147_483_649L);
            case 4 -> variables.set(name, json.arrayNode().add(variables.get(name)));
            case 5 -> variables.set(name, json.objectNode().set("x", variables.get(name)));
            default -> variables.put(name, random.nextBoolean());
        }
    }
}
