package org.jingkai.launcher.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are small to write and large to work on. */
final class DocumentAttacks {

    private static final String INTROSPECTION_STEP = "fields{type{";
    private static final String ROOT = "{ region(code: \"320000\") { ...F0 } } ";
    private static final int DOCUMENTS = 450;
    private static final int[] SIZES = {1_000, 29_000, 29_900, 450_000};

    private DocumentAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(
                RequestAttack.document(
                        "pattern in a string",
                        "{ region(code: \"" + "select from ".repeat(200) + "\") { code } }"));
        attacks.add(
                RequestAttack.document(
                        "pattern of 19 kB",
                        "{ region(code: \"" + "select from ".repeat(1_600) + "\") { code } }"));
        attacks.add(introspection("introspection bomb", 8));
        attacks.add(introspection("introspection bomb, deep", 200));
        attacks.add(RequestAttack.document("chain of 500 fragments", chain(500)));
        attacks.add(RequestAttack.document("chain of 1,000 fragments", chain(1_000)));
        attacks.add(RequestAttack.document("chain of 49 fragments", chain(49)));
        attacks.add(RequestAttack.document("fragments that double", doubling(40)));
        attacks.add(RequestAttack.document("fragments in a circle", circle(45)));
        attacks.add(cache());
        attacks.add(repeated("1,000 aliases", 1_000, "a%d: __typename"));
        attacks.add(repeated("1,000 aliased roots", 1_000, "a%d: region(code: \"320000\") {code}"));
        attacks.add(
                repeated(
                        "20 aliased heavy roots",
                        20,
                        "a%d: zones(first: 200) { nodes { code name region { name } } }"));
        attacks.add(repeated("1,000 fields doubled", 1_000, "__typename"));
        attacks.add(
                repeated(
                        "1,000 objects doubled", 1_000, "region(code: \"320000\") { name level }"));
        attacks.add(directives("1,000 directives", "@include(if: true)"));
        attacks.add(directives("1,000 unknown directives", "@nope"));
        attacks.add(
                RequestAttack.document(
                        "deep inline fragments",
                        "{ " + "... { ".repeat(2_000) + "__typename" + " }".repeat(2_001)));
        attacks.add(RequestAttack.document("deep braces", "{a".repeat(9_000)));
        attacks.add(
                RequestAttack.document(
                        "deep list literal",
                        "{ region(code: "
                                + "[".repeat(9_000)
                                + "]".repeat(9_000)
                                + ") { code } }"));
        attacks.add(
                RequestAttack.document(
                        "deep object literal",
                        "{ zones(where: " + "{a:".repeat(2_000) + "1" + "}".repeat(2_000) + ") }"));
        attacks.add(defer());
        attacks.add(variables());
        return attacks;
    }

    private static Attack introspection(String name, int depth) {
        String inner = INTROSPECTION_STEP.repeat(depth) + "name" + "}}".repeat(depth);
        return RequestAttack.document(name, "{__schema{types{" + inner + "}}}");
    }

    private static String chain(int fragments) {
        return ROOT
                + lines(
                        fragments,
                        i -> "fragment F" + i + " on Region { name ...F" + (i + 1) + " }")
                + " fragment F"
                + fragments
                + " on Region { name }";
    }

    private static String doubling(int fragments) {
        return ROOT
                + lines(
                        fragments,
                        i ->
                                "fragment F%d on Region { a%d: name ...F%d ...F%d }"
                                        .formatted(i, i, i + 1, i + 1))
                + " fragment F"
                + fragments
                + " on Region { name }";
    }

    private static String circle(int fragments) {
        return ROOT
                + lines(
                        fragments,
                        i ->
                                "fragment F%d on Region { ...F%d ...F%d }"
                                        .formatted(i, (i + 1) % fragments, (i + 7) % fragments));
    }

    /** Documents up to the limit of their size, all different: what is kept of them is kept. */
    private static Attack cache() {
        return RequestAttack.of(
                        DOCUMENTS + " long documents",
                        (target, number) -> {
                            String filling = "x".repeat(SIZES[number % SIZES.length]);
                            String text =
                                    number % 2 == 0
                                            ? "{ region(code: \"320000\") { name } } # "
                                            : "{ region(code: \"320000\") { name } ...F } fragment"
                                                    + " F on Query { __typename } # ";
                            return Ask.query(target.gateway(), text + number + filling);
                        })
                .most(DOCUMENTS);
    }

    private static Attack repeated(String name, int times, String field) {
        return RequestAttack.document(
                name, "{ " + lines(times, i -> field.replace("%d", String.valueOf(i))) + " }");
    }

    private static Attack directives(String name, String directive) {
        return RequestAttack.document(
                name, "{ __typename " + (directive + " ").repeat(1_000) + "}");
    }

    private static Attack defer() {
        return RequestAttack.of(
                "@defer and @stream",
                (target, number) ->
                        Ask.query(
                                        target.gateway(),
                                        (number % 2 == 0
                                                        ? "{ ... @defer { __typename } } # "
                                                        : "{ zones { nodes @stream { code } } } # ")
                                                + number)
                                .refused());
    }

    private static Attack variables() {
        return RequestAttack.document(
                "1,000 variables",
                "query("
                        + lines(1_000, i -> "$v" + i + ": Int")
                        + ") { "
                        + lines(1_000, i -> "a" + i + ": zones(first: $v" + i + ") { totalCount }")
                        + " }");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining(" "));
    }
}
