package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.FieldJoin.ContextArgument;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects above a field that carry a context it takes a value from, and sees to it that
 * the value is fetched.
 */
final class Contexts {

    /**
     * Objects that carry a context.
     *
     * @param site where they stand
     * @param path the way to those of them that lead to the field
     * @param type their type
     * @param types the types that do; empty if all of them do
     * @param selections the way to the value
     */
    record Source(
            Site site, Path path, String type, Set<String> types, List<Selection> selections) {}

    /** An argument and the objects its value is looked for in, the nearest first. */
    record Drawn(ContextArgument argument, List<Source> sources) {}

    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Draft draft;
    private final Budget budget;
    private final Walker walker;

    Contexts(QueryGraph graph, FieldSets fieldSets, Draft draft, Budget budget, Walker walker) {
        this.budget = budget;
        this.graph = graph;
        this.fieldSets = fieldSets;
        this.draft = draft;
        this.walker = walker;
    }

    /**
     * Where the values of a field's arguments come from; notes the groups that bring them. Null if
     * one of them cannot be had.
     */
    @Nullable List<Drawn> draw(
            Site site, List<ContextArgument> arguments, Set<FetchGroup> suppliers) {
        List<Drawn> drawn = new ArrayList<>();
        for (ContextArgument argument : arguments) {
            List<Source> sources = sources(site, argument, suppliers);
            if (sources.isEmpty()) {
                return null;
            }
            drawn.add(new Drawn(argument, sources));
        }
        return drawn;
    }

    /** Up from the site to the first objects of which all carry the context. */
    private List<Source> sources(Site site, ContextArgument argument, Set<FetchGroup> suppliers) {
        List<Source> sources = new ArrayList<>();
        Set<String> carriers = graph.carriers(argument.context());
        boolean sure = false;
        Site below = site;
        for (Site at = site.parent(); at != null && !sure; at = at.parent()) {
            Set<String> possible = graph.possibleTypes(below.parentType());
            Set<String> types = new LinkedHashSet<>(carriers);
            types.retainAll(possible);
            if (!types.isEmpty()) {
                sure = types.containsAll(possible);
                Source source = source(at, below, types, sure, argument);
                if (!fetch(source, types, suppliers)) {
                    return List.of();
                }
                sources.add(source);
            }
            below = at;
        }
        return sources;
    }

    private Source source(
            Site at, Site below, Set<String> types, boolean sure, ContextArgument argument) {
        List<Selection> selections = fieldSets.selections(argument.selection());
        if (sure && types.size() == 1) {
            String only = types.iterator().next();
            selections = List.copyOf(Collected.of(graph, only, selections, budget).fields());
        }
        return new Source(
                at, below.parentPath(), below.parentType(), sure ? Set.of() : types, selections);
    }

    private boolean fetch(Source source, Set<String> types, Set<FetchGroup> suppliers) {
        Place origin = source.site().origin();
        if (origin == null) {
            return false;
        }
        List<Selection> wanted = new ArrayList<>();
        for (String type : types) {
            wanted.add(new TypedSelection(type, source.selections()));
        }
        suppliers.add(origin.group());
        return draft.recording(suppliers, () -> walker.walk(origin, source.site(), wanted))
                .isEmpty();
    }
}
