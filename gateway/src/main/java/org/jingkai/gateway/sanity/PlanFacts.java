package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.plan.Representation;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/**
 * A plan run without data: which fetch brings which field of which objects, and what is fetched
 * before it.
 */
final class PlanFacts {

    /**
     * A fetch of the plan.
     *
     * @param subgraph as the query graph names it; empty if the supergraph has no such subgraph
     * @param before the numbers of the fetches that have ended when it begins
     * @param starts its selection sets, one for each part
     */
    record Numbered(int number, Fetch fetch, String subgraph, BitSet before, List<Start> starts) {

        @Override
        public String toString() {
            return "fetch " + number + " of " + fetch.subgraph();
        }
    }

    /** A selection set of a fetch that has none around it, and the objects it is for. */
    record Start(View at, Node type, List<FetchSelection> selections) {}

    /** The union that {@code _entities} returns; it has no fields, only fragments. */
    private static final String ENTITY = "_Entity";

    private final QueryGraph graph;
    private final String queryType;
    private final NormalizedOperation operation;
    private final QueryPlan plan;
    private final Map<String, String> subgraphs = new LinkedHashMap<>();
    private final List<Numbered> fetches = new ArrayList<>();
    private final Spot root;

    private PlanFacts(
            Supergraph supergraph,
            QueryGraph graph,
            NormalizedOperation operation,
            QueryPlan plan) {
        this.graph = graph;
        this.queryType = supergraph.queryType();
        supergraph.subgraphs().forEach((key, info) -> subgraphs.put(info.name(), key));
        this.operation = operation;
        this.plan = plan;
        this.root = new Spot(Set.of(operation.rootType()));
    }

    static PlanFacts of(
            Supergraph supergraph,
            QueryGraph graph,
            NormalizedOperation operation,
            QueryPlan plan) {
        PlanFacts facts = new PlanFacts(supergraph, graph, operation, plan);
        facts.run(plan.root(), new BitSet());
        return facts;
    }

    QueryGraph graph() {
        return graph;
    }

    NormalizedOperation operation() {
        return operation;
    }

    QueryPlan plan() {
        return plan;
    }

    List<Numbered> fetches() {
        return fetches;
    }

    View root() {
        return View.of(List.of(root));
    }

    private BitSet run(@Nullable PlanNode node, BitSet before) {
        return switch (node) {
            case null -> before;
            case Fetch fetch -> run(fetch, before);
            case PlanNode.Sequence(List<PlanNode> nodes) -> {
                BitSet done = before;
                for (PlanNode next : nodes) {
                    done = run(next, done);
                }
                yield done;
            }
            case PlanNode.Parallel(List<PlanNode> nodes) -> {
                BitSet done = (BitSet) before.clone();
                nodes.forEach(each -> done.or(run(each, before)));
                yield done;
            }
            case PlanNode.Subscribe(Fetch primary, PlanNode rest) ->
                    run(rest, run(primary, before));
        };
    }

    private BitSet run(Fetch fetch, BitSet before) {
        int number = fetches.size();
        String subgraph = subgraphs.getOrDefault(fetch.subgraph(), "");
        Bringing by = new Bringing(number, subgraph, fetch.renames());
        List<Start> starts = new ArrayList<>();
        switch (fetch.target()) {
            case PlanNode.Root(Path path, List<FetchSelection> selections) ->
                    starts.add(root(by, locate(path, before), path, selections));
            case PlanNode.Entities(List<EntityPart> parts) ->
                    parts.forEach(
                            part -> starts.add(entities(by, locate(part.path(), before), part)));
        }
        fetches.add(new Numbered(number, fetch, subgraph, before, List.copyOf(starts)));
        BitSet done = (BitSet) before.clone();
        done.set(number);
        return done;
    }

    private Start root(Bringing by, View at, Path path, List<FetchSelection> selections) {
        String type = path.equals(Path.ROOT) ? operation.rootType() : queryType;
        Node node = new Node(type, by.subgraph());
        at.spots().forEach(spot -> bring(by, spot, node, Set.of(type), selections));
        return new Start(at, node, selections);
    }

    private Start entities(Bringing by, View at, EntityPart part) {
        Set<String> told = new LinkedHashSet<>();
        for (Representation representation : part.representations()) {
            told.addAll(graph.possibleTypes(representation.onType()));
        }
        Set<String> types = at.only(told).types();
        Node any = new Node(ENTITY, by.subgraph());
        at.spots().forEach(spot -> bring(by, spot, any, types, part.selections()));
        return new Start(at, any, part.selections());
    }

    /** The objects at a path, as the fetches that have ended before have brought them. */
    View locate(Path path, BitSet before) {
        View view = root();
        for (Path.Step step : path.steps()) {
            view =
                    switch (step) {
                        case Path.Member(String name) -> view.follow(name, before::get);
                        case Path.Each() -> view;
                        case Path.OnType(String type) -> view.only(graph.possibleTypes(type));
                    };
        }
        return view;
    }

    private record Bringing(int fetch, String subgraph, Map<String, String> renames) {}

    private void bring(
            Bringing by, Spot spot, Node parent, Set<String> on, List<FetchSelection> selections) {
        for (FetchSelection selection : selections) {
            switch (selection) {
                case FetchField field -> bring(by, spot, parent, on, field);
                case FetchFragment(String type, List<FetchSelection> inner) ->
                        bring(by, spot, new Node(type, by.subgraph()), both(on, type), inner);
            }
        }
    }

    private void bring(Bringing by, Spot spot, Node parent, Set<String> on, FetchField field) {
        String name = by.renames().getOrDefault(field.outputName(), field.outputName());
        FieldEdge edge = graph.field(parent, field.name());
        Node target = edge == null ? null : edge.target();
        if (target == null) {
            spot.addLeaf(on, name, by.fetch());
        } else {
            Spot below = spot.addComposite(on, name, by.fetch(), graph.possibleTypes(target));
            bring(by, below, target, below.types(), field.selections());
        }
    }

    private Set<String> both(Set<String> types, String condition) {
        Set<String> both = new LinkedHashSet<>(types);
        both.retainAll(graph.possibleTypes(condition));
        return both;
    }
}
