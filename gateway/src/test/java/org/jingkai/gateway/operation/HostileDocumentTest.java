package org.jingkai.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingkai.gateway.json.JsonNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to be costly, or broken, end in a verdict after work in proportion to them. */
class HostileDocumentTest {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser()
                            .parse(
                                    """
                                    type Query { a: A n: N f(x: Int, y: [Int], i: In): Int s: String t: String! u: Int }
                                    interface N { n: N m: N k: Int x: Int! l: [Int] g(x: Int): Int }
                                    type A implements N { n: N m: A k: Int x: Int! l: [Int] g(x: Int): Int p: Int a: A }
                                    type B implements N { n: N m: N k: Int x: Int! l: [Int] g(x: Int): Int p: String a: B }
                                    type C implements N { n: N m: N k: Int x: Int! l: [Int] g(x: Int): Int p: [Int] a: C }
                                    input In { in: In v: Int w: [In] }
                                    """));

    private final OperationValidator validator = new OperationValidator(SCHEMA, true);

    @Test
    void followsAChainOfFragmentsInProportionToItsLength() {
        growsNoFasterThanItsInput(
                n ->
                        "{ a { ...F0 } }"
                                + each(
                                        n,
                                        i -> " fragment F" + i + " on A { k ...F" + (i + 1) + " }")
                                + " fragment F"
                                + n
                                + " on A { k }",
                200);
    }

    @Test
    void mergesEqualFieldsInProportionToTheirNumber() {
        growsNoFasterThanItsInput(n -> "{ a { " + "k ".repeat(n) + "} }", 5_000);
        growsNoFasterThanItsInput(n -> "{ " + "a { k n { k } } ".repeat(n) + "}", 2_000);
        growsNoFasterThanItsInput(n -> "{ a { " + each(n, i -> "b" + i + ": k ") + "} }", 5_000);
        growsNoFasterThanItsInput(
                n -> "{ n { " + "... on A { k m { k } } ... on B { k } ".repeat(n) + "} }", 1_000);
    }

    @Test
    void readsRepeatedDirectivesInProportionToTheirNumber() {
        growsNoFasterThanItsInput(n -> "{ s " + "@skip(if: true) ".repeat(n) + "}", 4_000);
    }

    @Test
    void readsDeepAndLongLiteralsInProportionToTheirSize() {
        growsNoFasterThanItsInput(n -> "{ f(y: [" + "1 ".repeat(n) + "]) }", 5_000);
        growsNoFasterThanItsInput(
                n -> "{ f(i: " + "{ in: ".repeat(n) + "null" + " }".repeat(n) + ") }", 40);
    }

    @Test
    void endsManyOperationsThatSpreadManyFragmentsWithTheBudget() {
        String document =
                each(400, i -> "query Q" + i + " { a { ...F0 } } ")
                        + each(400, i -> "fragment F" + i + " on A { k ...F" + (i + 1) + " } ")
                        + "fragment F400 on A { k }";
        assertThat(outcome(document, 100_000)).isEqualTo("exhausted");
    }

    @Test
    void looksAtAGroupOfFieldsOnceOnHoweverManyPathsItLies() {
        int depth = 40;
        String document =
                "{ n { ...P0 ...R0 ...Q0 } } "
                        + each(depth, i -> fragment("P", i, "R", "Q"))
                        + each(depth, i -> fragment("R", i, "Q", "P"))
                        + each(depth, i -> fragment("Q", i, "P", "R"))
                        + each(3, i -> "fragment " + "PQR".charAt(i) + depth + " on N { k } ");
        assertThat(outcome(document, 20_000)).isEqualTo("valid");
    }

    private static String fragment(String name, int i, String one, String other) {
        int next = i + 1;
        return "fragment %s%d on N { n { ...%s%d ...%s%d } m { ...%s%d } } "
                .formatted(name, i, one, next, name, next, other, next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a { ...F } } fragment F on A { ...F }",
                "{ a { ...F } } fragment F on A { a { ...G } } fragment G on A { k ...F }",
                "{ s } fragment F on A { ...G } fragment G on A { ...F }",
                "{ s } fragment F on A { k }",
                "{ a { x: k x: l } }",
                "{ n { ... on A { p } ... on B { p } } }",
                "{ a { g(x: 1) g(x: 2) } }",
                "{ s @defer }",
                "{ a { ... @defer { k } } }",
                "{ a { ... @stream { k } } }",
                "{ s @experimental_disableErrorPropagation }",
                "{ f(x: \"1\") }",
                "{ f(x: 99999999999) }"
            })
    void refusesWhatIsNotValid(String document) {
        assertThat(outcome(document, 10_000)).isEqualTo("refused");
    }

    @Test
    void comesToTheVerdictsOfGraphqlJava() {
        Random random = new Random(20_250_715);
        Map<String, Integer> tally = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            String text = new RandomDocument(random).text();
            boolean valid = libraryAccepts(parse(text));
            assertThat(outcome(text, 1_000_000)).as(text).isEqualTo(valid ? "valid" : "refused");
            tally.merge(valid ? "valid" : "refused", 1, Integer::sum);
        }
        assertThat(tally.get("valid")).isGreaterThan(300);
        assertThat(tally.get("refused")).isGreaterThan(300);
    }

    @Test
    void refusesNumbersTooLongToRead() {
        Checked<Document> parsed =
                parser().parse("{ f(x: " + "1".repeat(400_000) + ") }", budget(1_000_000));
        assertThat(codes(parsed)).containsExactly("MAX_NUMBER_LENGTH_EXCEEDED");
    }

    @Test
    void refusesTextThatIsNoUnicode() {
        assertThat(codes(parser().parse("{ s \u0000 }", budget(1_000))))
                .containsExactly("GRAPHQL_PARSE_FAILED");
        assertThat(codes(parser().parse("{ s # \ud800 \n }", budget(1_000))))
                .containsExactly("GRAPHQL_PARSE_FAILED");
        assertThat(outcome("{ s @skip(if: \"\\u0000\") }", 1_000)).isEqualTo("refused");
    }

    @Test
    void boundsVariables() {
        ValueBounds bounds = new ValueBounds(3, 10, 20);
        assertThat(code(bounds, Map.of("a", List.of(1, 2, 3)))).isEqualTo("sound");
        assertThat(code(bounds, Map.of("a", new JsonNumber("9".repeat(900_000)))))
                .isEqualTo("MAX_NUMBER_LENGTH_EXCEEDED");
        assertThat(code(bounds, Map.of("a", new JsonNumber("1e1000000000"))))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(code(bounds, Map.of("a", new JsonNumber("-1.5e-10")))).isEqualTo("sound");
        assertThat(code(bounds, Map.of("a", List.of(List.of(List.of(List.of()))))))
                .isEqualTo("MAX_VALUE_DEPTH_EXCEEDED");
        assertThat(code(bounds, Map.of("a", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))))
                .isEqualTo("MAX_VARIABLE_VALUES_EXCEEDED");
        assertThat(code(bounds, Map.of("a", "\ud800"))).isEqualTo("BAD_USER_INPUT");
        assertThat(code(bounds, Map.of("a", Map.of("b\u0000", 1)))).isEqualTo("BAD_USER_INPUT");
    }

    private static String code(ValueBounds bounds, Map<String, Object> variables) {
        GraphQLError error = bounds.check(variables);
        return error == null ? "sound" : String.valueOf(error.extensions().get("code"));
    }

    private void growsNoFasterThanItsInput(IntFunction<String> document, int size) {
        long few = steps(document.apply(size));
        long many = steps(document.apply(2 * size));
        assertThat(many).isLessThan(3 * few);
    }

    private long steps(String text) {
        Document document = parse(text);
        Budget budget = budget(10_000_000);
        long begin = System.nanoTime();
        var _ = validator.validate(document, null, budget);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        return budget.spent();
    }

    private String outcome(String text, long steps) {
        try {
            return switch (validator.validate(parse(text), "Q", budget(steps))) {
                case Checked.Passed<ValidOperation> _ -> "valid";
                case Checked.Failed<ValidOperation> failed ->
                        codes(failed).contains("OPERATION_RESOLUTION_FAILURE")
                                ? "valid"
                                : "refused";
            };
        } catch (Budget.Exhausted _) {
            return "exhausted";
        }
    }

    private static boolean libraryAccepts(Document document) {
        return new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH).isEmpty();
    }

    private static <T> List<String> codes(Checked<T> checked) {
        return checked instanceof Checked.Failed<T>(List<GraphQLError> errors)
                ? errors.stream().map(e -> String.valueOf(e.extensions().get("code"))).toList()
                : List.of();
    }

    private static Document parse(String text) {
        if (parser().parse(text, budget(10_000_000)) instanceof Checked.Passed(Document document)) {
            return document;
        }
        throw new IllegalStateException("does not parse: " + text);
    }

    private static OperationParser parser() {
        return new OperationParser(500_000, 1_000_000, 100);
    }

    private static Budget budget(long steps) {
        return Budget.of(steps, Duration.ofMinutes(1));
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    /** A small document that is valid about as often as not. */
    private static final class RandomDocument {

        private static final List<String> NAMES = List.of("k", "x", "l", "g", "g(x: 1)", "p", "k");

        private final Random random;
        private final int fragments;

        RandomDocument(Random random) {
            this.random = random;
            this.fragments = random.nextInt(4);
        }

        String text() {
            List<String> parts = new ArrayList<>();
            parts.add("query Q { n " + set(3) + " a " + set(2) + " }");
            for (int i = 0; i < fragments; i++) {
                parts.add("fragment F" + i + " on " + type() + " " + set(2));
            }
            return String.join(" ", parts);
        }

        private String set(int depth) {
            int count = 1 + random.nextInt(3);
            return IntStream.range(0, count)
                    .mapToObj(_ -> selection(depth))
                    .collect(Collectors.joining(" ", "{ ", " }"));
        }

        private String selection(int depth) {
            int kind = random.nextInt(10);
            if (kind < 2 && depth > 0) {
                return "... on " + type() + " " + set(depth - 1);
            }
            if (kind < 4 && fragments > 0) {
                return "...F" + random.nextInt(fragments);
            }
            if (kind < 7 && depth > 0) {
                return (random.nextBoolean() ? "n " : "m ") + set(depth - 1);
            }
            String alias = random.nextInt(6) == 0 ? "y: " : "";
            return alias + NAMES.get(random.nextInt(random.nextInt(4) == 0 ? NAMES.size() : 3));
        }

        private String type() {
            return List.of("N", "A", "B", "N").get(random.nextInt(4));
        }
    }
}
