package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.OperationKind;
import org.jingkai.gateway.operation.ReservedNames;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.querygraph.Edge.RootEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/**
 * From normalized operation to plan: walk the selections through the subgraphs, choosing where each
 * part is had; draft fetch groups on the way; optimise the draft; emit it as plan nodes.
 */
public final class Planner {

    private final Supergraph supergraph;
    private final QueryGraph graph;
    private final ReservedNames reserved;

    /** A planner for one supergraph. */
    public Planner(Supergraph supergraph, QueryGraph graph, ReservedNames reserved) {
        this.supergraph = supergraph;
        this.graph = graph;
        this.reserved = reserved;
    }

    /**
     * The plan, or why there is none.
     *
     * @throws Budget.Exhausted if the budget does not suffice
     */
    public Checked<QueryPlan> plan(NormalizedOperation operation, Budget budget) {
        List<SelectedField> wanted = answeredBySubgraphs(operation, budget);
        return operation.kind() == OperationKind.MUTATION
                ? planInOrder(operation, wanted, budget)
                : planTogether(operation, wanted, budget);
    }

    private List<SelectedField> answeredBySubgraphs(NormalizedOperation operation, Budget budget) {
        return Collected.of(graph, operation.rootType(), operation.selections(), budget)
                .fields()
                .stream()
                .filter(field -> !field.isTypename() && !field.isAnsweredHere())
                .toList();
    }

    private Checked<QueryPlan> planTogether(
            NormalizedOperation operation, List<SelectedField> wanted, Budget budget) {
        Session session = new Session(operation, budget);
        List<Selection> left = session.placeAtRoot(List.copyOf(wanted), null);
        if (!left.isEmpty()) {
            return unanswered(left);
        }
        PlanNode root = session.emit(0);
        return new Checked.Passed<>(
                new QueryPlan(
                        operation.kind() == OperationKind.SUBSCRIPTION ? subscribe(root) : root));
    }

    private static @Nullable PlanNode subscribe(@Nullable PlanNode root) {
        return switch (root) {
            case PlanNode.Fetch primary -> new PlanNode.Subscribe(primary, null);
            case PlanNode.Sequence(List<PlanNode> nodes)
                    when nodes.getFirst() instanceof PlanNode.Fetch primary ->
                    new PlanNode.Subscribe(primary, rest(nodes));
            case null -> null;
            default -> root;
        };
    }

    private static PlanNode rest(List<PlanNode> nodes) {
        List<PlanNode> rest = nodes.subList(1, nodes.size());
        return rest.size() == 1 ? rest.getFirst() : new PlanNode.Sequence(List.copyOf(rest));
    }

    /**
     * Each root field runs with all that hangs on it before the next; neighbours in one subgraph
     * that need no more share a call.
     */
    private Checked<QueryPlan> planInOrder(
            NormalizedOperation operation, List<SelectedField> wanted, Budget budget) {
        List<PlanNode> nodes = new ArrayList<>();
        Session session = new Session(operation, budget);
        for (SelectedField field : wanted) {
            String before = session.onlySubgraph();
            String subgraph = session.subgraphFor(field);
            if (before != null && !before.equals(subgraph)) {
                addTo(nodes, session);
                session = new Session(operation, budget);
            }
            List<Selection> left = session.placeAtRoot(List.of(field), subgraph);
            if (!left.isEmpty()) {
                return unanswered(left);
            }
            if (session.onlySubgraph() == null) {
                addTo(nodes, session);
                session = new Session(operation, budget);
            }
        }
        addTo(nodes, session);
        PlanNode root =
                switch (nodes.size()) {
                    case 0 -> null;
                    case 1 -> nodes.getFirst();
                    default -> new PlanNode.Sequence(PlanEmitter.flatten(nodes));
                };
        return new Checked.Passed<>(new QueryPlan(root));
    }

    private static void addTo(List<PlanNode> nodes, Session session) {
        PlanNode node = session.emit(nodes.stream().mapToInt(Planner::fetches).sum());
        if (node != null) {
            nodes.add(node);
        }
    }

    private static int fetches(PlanNode node) {
        return switch (node) {
            case PlanNode.Fetch _ -> 1;
            case PlanNode.Sequence(List<PlanNode> nodes) ->
                    nodes.stream().mapToInt(Planner::fetches).sum();
            case PlanNode.Parallel(List<PlanNode> nodes) ->
                    nodes.stream().mapToInt(Planner::fetches).sum();
            case PlanNode.Subscribe(PlanNode.Fetch _, PlanNode rest) ->
                    1 + (rest == null ? 0 : fetches(rest));
        };
    }

    private static Checked<QueryPlan> unanswered(List<Selection> left) {
        String names =
                String.join(
                        ", ",
                        left.stream()
                                .map(s -> s instanceof SelectedField f ? f.responseName() : "…")
                                .toList());
        return new Checked.Failed<>(
                GraphQLError.of(
                        "QUERY_PLANNING_FAILED",
                        "No combination of subgraphs answers all of '%s'. This is a fault of the supergraph; tell its owner."
                                .formatted(names)));
    }

    /** One draft and the pieces that work on it. */
    private final class Session {

        private final NormalizedOperation operation;
        private final Budget budget;
        private final Draft draft;
        private final Coverage coverage;
        private final Walker walker;

        Session(NormalizedOperation operation, Budget budget) {
            FieldSets fieldSets = new FieldSets(reserved);
            this.operation = operation;
            this.budget = budget;
            this.draft = new Draft(operation.variables(), budget);
            this.coverage = new Coverage(graph, fieldSets, budget);
            this.walker = new Walker(supergraph, graph, fieldSets, draft, coverage, budget);
        }

        /** The subgraph of the draft's only group; null if there is none or more than one. */
        @Nullable String onlySubgraph() {
            return draft.groups().size() == 1 ? draft.groups().getFirst().subgraph() : null;
        }

        @Nullable String subgraphFor(SelectedField field) {
            Node best = best(List.of(field), Set.of());
            return best == null ? null : best.subgraph();
        }

        List<Selection> placeAtRoot(List<Selection> wanted, @Nullable String only) {
            List<Selection> left = wanted;
            Set<Node> tried = new HashSet<>();
            while (!left.isEmpty()) {
                Node best = only == null ? best(left, tried) : new Node(operation.rootType(), only);
                if (best == null || !tried.add(best)) {
                    return left;
                }
                FetchGroup group = draft.rootGroup(best.subgraph());
                Place place = new Place(group, group.selection(), best, List.of());
                draft.root().scope(operation.rootType()).add(place);
                draft.root().arrive(place);
                left =
                        walker.placeFields(
                                place,
                                draft.root(),
                                operation.rootType(),
                                Collected.of(graph, operation.rootType(), left, budget).fields());
            }
            return left;
        }

        private @Nullable Node best(List<Selection> wanted, Set<Node> tried) {
            Node best = null;
            long bestWeight = 0;
            for (RootEdge edge : graph.roots(operation.rootType())) {
                long weight =
                        tried.contains(edge.target())
                                ? 0
                                : coverage.of(edge.target(), List.of(), wanted);
                if (weight > bestWeight) {
                    best = edge.target();
                    bestWeight = weight;
                }
            }
            return best;
        }

        @Nullable PlanNode emit(int first) {
            List<Step> steps = Steps.of(draft.groups(), budget);
            return new PlanEmitter(supergraph, graph, operation, first, budget).emit(steps);
        }
    }
}
