package org.jingkai.trade.derive;

import java.util.List;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Makes sure that the parts of a sum do not overlap. */
public final class Disjointness {

    private Disjointness() {}

    /** Why two codes overlap; null if they do not. */
    @FunctionalInterface
    public interface Rule {
        @Nullable String overlap(String a, String b);
    }

    /**
     * Checks every pair of codes.
     *
     * @throws RequestProblem OVERLAPPING_PARTS
     */
    public static void require(List<String> codes, Rule rule) {
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                String reason =
                        codes.get(i).equals(codes.get(j))
                                ? codes.get(i) + " stands twice"
                                : rule.overlap(codes.get(i), codes.get(j));
                if (reason != null) {
                    throw new RequestProblem(
                            ProblemCode.OVERLAPPING_PARTS,
                            "These parts cannot be added up: "
                                    + reason
                                    + ". Leave one of them out.");
                }
            }
        }
    }
}
