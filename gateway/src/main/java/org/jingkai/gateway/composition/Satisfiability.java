package org.jingkai.gateway.composition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code SATISFIABILITY_ERROR}: proves that whatever the supergraph lets a client ask, its
 * subgraphs can answer. Walks all ways from the roots; two ways that end in the same positions are
 * one.
 *
 * <pre>type Zone { code: ID! } in a;  type Zone { trade: Trade } in b, without a key to get there
 * </pre>
 */
final class Satisfiability {

    /** Ways that are proved before the proof gives up. */
    static final int LIMIT = 50_000;

    private record Way(Standing standing, String path) {}

    private final SubgraphSet set;
    private final MergedSchema merged;
    private final Findings findings;
    private final int limit;
    private final SharedRuntimeTypesMeet runtimeTypes;
    private final Set<String> reported = new HashSet<>();

    Satisfiability(SubgraphSet set, MergedSchema merged, Findings findings, int limit) {
        this.set = set;
        this.merged = merged;
        this.findings = findings;
        this.limit = limit;
        this.runtimeTypes = new SharedRuntimeTypesMeet(set, findings);
    }

    void prove() {
        walk(new Reach(set, merged, true));
        if (hasLabels()) {
            walk(new Reach(set, merged, false));
        }
    }

    private boolean hasLabels() {
        return set.all().stream()
                .flatMap(Subgraph::outputFields)
                .anyMatch(each -> each.field().is("override"));
    }

    private void walk(Reach reach) {
        Deque<Way> ahead = new ArrayDeque<>();
        Set<Standing> seen = new HashSet<>();
        for (String root : List.of("Query", "Mutation", "Subscription")) {
            if (merged.types().containsKey(root)) {
                ahead.add(new Way(reach.root(root), root));
            }
        }
        while (!ahead.isEmpty()) {
            Way way = ahead.remove();
            if (!seen.add(way.standing())) {
                continue;
            }
            if (seen.size() > limit) {
                reportLimit();
                return;
            }
            step(reach, way, ahead);
        }
    }

    private void step(Reach reach, Way way, Deque<Way> ahead) {
        MergedType type = merged.types().get(way.standing().runtimeType());
        if (type == null || HiddenElements.hidden(type)) {
            return;
        }
        if (!way.standing().typeIsKnown() && !way.standing().positions().isEmpty()) {
            report(type, "__typename", way);
        }
        for (MergedField field : type.fields().values()) {
            if (!HiddenElements.hidden(field)) {
                step(reach, way, type, field.name(), ahead);
            }
        }
    }

    private void step(Reach reach, Way way, MergedType type, String field, Deque<Way> ahead) {
        List<Position> resolving = reach.resolving(way.standing(), field);
        if (resolving.isEmpty()) {
            report(type, field, way);
            return;
        }
        runtimeTypes.check(type.name() + "." + field, field, resolving);
        for (Standing behind : reach.below(way.standing(), resolving, field)) {
            ahead.add(new Way(reach.closure(behind), way.path() + "." + field));
        }
    }

    private void report(MergedType type, String field, Way way) {
        String coordinate = type.name() + "." + field;
        if (!reported.add(coordinate)) {
            return;
        }
        List<String> at =
                way.standing().positions().stream().map(Position::subgraph).distinct().toList();
        List<String> having = SubgraphSet.namesOf(set.defining(type.name(), field));
        findings.error(
                ErrorCode.SATISFIABILITY_ERROR,
                at,
                coordinate,
                "The query "
                        + way.path()
                        + "."
                        + field
                        + " cannot be answered: on that way "
                        + type.name()
                        + " is met in "
                        + at
                        + ", from where no @key leads to "
                        + (having.isEmpty() ? "a subgraph that resolves it" : having)
                        + ", or what it requires or takes from a context cannot be had.");
    }

    private void reportLimit() {
        findings.error(
                ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED,
                merged.subgraphNames(),
                "schema",
                "More than " + limit + " ways through the supergraph would have to be proved.");
    }
}
