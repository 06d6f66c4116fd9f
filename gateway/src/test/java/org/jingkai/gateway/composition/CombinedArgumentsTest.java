package org.jingkai.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.composition.CompositionResult.Composed;
import org.junit.jupiter.api.Test;

class CombinedArgumentsTest {

    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@shareable\","
                    + " \"@authenticated\", \"@requiresScopes\", \"@policy\", \"@cost\", \"@listSize\"])\n";

    @Test
    void demandsTheScopesOfEverySubgraph() {
        assertThat(
                        field(
                                "@requiresScopes(scopes: [[\"a\"], [\"b\"]])",
                                "@requiresScopes(scopes: [[\"c\"], [\"a\"]])"))
                .endsWith("@requiresScopes(scopes: [[\"a\"], [\"b\", \"c\"]])");
        assertThat(
                        field(
                                "@requiresScopes(scopes: [])",
                                "@requiresScopes(scopes: [[\"c\"], [\"d\"]])"))
                .endsWith("@requiresScopes(scopes: [[\"c\"], [\"d\"]])");
    }

    @Test
    void demandsThePoliciesOfEverySubgraph() {
        assertThat(
                        field(
                                "@policy(policies: [[\"z\"]])",
                                "@policy(policies: [[\"c\"]]) @authenticated"))
                .contains("@policy(policies: [[\"c\", \"z\"]])")
                .contains("@authenticated");
    }

    @Test
    void takesTheGreatestCostAndSize() {
        assertThat(field("@cost(weight: 3)", "@cost(weight: 5)")).endsWith("@cost(weight: 5)");
        assertThat(
                        field(
                                "@listSize(assumedSize: 7, slicingArguments: [\"f\"], requireOneSlicingArgument: false)",
                                "@listSize(assumedSize: 3, slicingArguments: [\"g\"])"))
                .endsWith(
                        "@listSize(assumedSize: 7, slicingArguments: [\"f\", \"g\"], requireOneSlicingArgument: false)");
    }

    /** The line of a field that bears one directive in one subgraph and another in the other. */
    private static String field(String... directives) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (String directive : directives) {
            subgraphs.add(
                    new SubgraphSdl(
                            "s" + subgraphs.size(),
                            "",
                            LINK
                                    + "type Query { a(f: Int, g: Int): [Int] @shareable "
                                    + directive
                                    + " }"));
        }
        return Composition.compose(subgraphs) instanceof Composed composed
                ? composed.supergraphSdl()
                        .lines()
                        .filter(line -> line.startsWith("  a("))
                        .findFirst()
                        .orElseThrow()
                : "rejected";
    }
}
