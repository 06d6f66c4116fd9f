package org.jingkai.gateway.sanity;

import java.util.List;
import java.util.Set;
import org.jingkai.gateway.plan.ContextInput;
import org.jingkai.gateway.plan.ContextInput.ContextSource;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.Representation;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationFragment;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;
import org.jingkai.gateway.sanity.Spot.Fact;

/** Walks what fetches are told along what is brought before them. */
abstract class InputWalk {

    private final PlanFacts plan;
    private final QueryGraph graph;

    InputWalk(PlanFacts plan) {
        this.plan = plan;
        this.graph = plan.graph();
    }

    /** A field that a fetch is told of objects of one type, and what has brought it by then. */
    abstract void input(Numbered fetch, String type, String name, List<Fact> facts);

    /** A part that begins where no fetch before it leads. */
    void nowhere(Numbered fetch, EntityPart part) {}

    final void walk(Numbered fetch) {
        if (!(fetch.fetch().target() instanceof PlanNode.Entities(List<EntityPart> parts))) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            View at = fetch.starts().get(i).at();
            if (at.spots().isEmpty()) {
                nowhere(fetch, parts.get(i));
            }
            for (Representation each : parts.get(i).representations()) {
                View told = at.only(graph.possibleTypes(each.onType()));
                walk(fetch, told, each.keys());
                walk(fetch, told, each.required());
            }
            parts.get(i).contexts().forEach(context -> walk(fetch, context));
        }
    }

    private void walk(Numbered fetch, ContextInput context) {
        for (ContextSource source : context.sources()) {
            View at = plan.locate(source.path(), fetch.before());
            Set<String> types = Set.copyOf(source.types());
            walk(fetch, types.isEmpty() ? at : at.only(types), source.selections());
        }
    }

    private void walk(Numbered fetch, View at, List<RepresentationSelection> inputs) {
        for (RepresentationSelection input : inputs) {
            switch (input) {
                case RepresentationField field -> walk(fetch, at, field);
                case RepresentationFragment(List<String> types, var inner) ->
                        walk(fetch, at.only(Set.copyOf(types)), inner);
            }
        }
    }

    private void walk(Numbered fetch, View at, RepresentationField field) {
        if (field.name().equals("__typename")) {
            return;
        }
        for (String type : at.types()) {
            List<Fact> facts =
                    at.facts(type, field.storageName()).stream()
                            .filter(fact -> fetch.before().get(fact.fetch()))
                            .toList();
            input(fetch, type, field.storageName(), facts);
            if (!field.selections().isEmpty() && !facts.isEmpty()) {
                walk(fetch, View.below(facts), field.selections());
            }
        }
    }
}
