package org.jingkai.gateway.composition;

import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what one subgraph sets with {@code @context} and takes with {@code @fromContext}. */
final class Contexts {

    private static final Pattern TEXT =
            Pattern.compile("\\s*\\$\\s*(\\w++)\\s*(\\S.*)", Pattern.DOTALL);

    /**
     * An argument that is taken from a context.
     *
     * @param context its name; null if the text names none
     * @param selection the way to the value, as written
     */
    record Taken(FieldIn at, ArgumentModel argument, @Nullable String context, String selection) {

        String coordinate() {
            return at.argument(argument.name());
        }

        /** The context's name in the supergraph. */
        String merged() {
            return mergedName(at.subgraph(), String.valueOf(context));
        }

        Optional<SelectionSet> selections() {
            boolean braced = selection.startsWith("{") && selection.endsWith("}");
            return FieldSets.parse(
                    braced ? selection.substring(1, selection.length() - 1) : selection);
        }
    }

    private final Subgraph subgraph;

    Contexts(Subgraph subgraph) {
        this.subgraph = subgraph;
    }

    static String mergedName(Subgraph subgraph, String context) {
        return subgraph.name() + "__" + context;
    }

    /** The types that set each context. */
    Map<String, List<TypeModel>> set() {
        Map<String, List<TypeModel>> set = new LinkedHashMap<>();
        for (TypeModel type : subgraph.types().values()) {
            type.federation("context")
                    .flatMap(each -> each.string("name").stream())
                    .forEach(name -> set.computeIfAbsent(name, _ -> new ArrayList<>()).add(type));
        }
        return set;
    }

    List<Taken> taken() {
        List<Taken> taken = new ArrayList<>();
        subgraph.outputFields().forEach(each -> taken.addAll(taken(each)));
        return taken;
    }

    static List<Taken> taken(FieldIn field) {
        List<Taken> taken = new ArrayList<>();
        for (ArgumentModel argument : field.field().arguments().values()) {
            argument.first("fromContext")
                    .ifPresent(each -> taken.add(taken(field, argument, each)));
        }
        return taken;
    }

    private static Taken taken(FieldIn field, ArgumentModel argument, Applied applied) {
        Matcher text = TEXT.matcher(applied.string("field").orElse(""));
        return text.matches()
                ? new Taken(field, argument, text.group(1), text.group(2).strip())
                : new Taken(field, argument, null, "");
    }

    /** {@code Type.field} of every field that is selected from a context, nested too. */
    Set<String> coordinates() {
        Set<String> coordinates = new LinkedHashSet<>();
        var fieldSets = new FieldSets(subgraph);
        Map<String, List<TypeModel>> set = set();
        for (Taken taken : taken()) {
            for (TypeModel type : set.getOrDefault(String.valueOf(taken.context()), List.of())) {
                taken.selections()
                        .ifPresent(selections ->
                                fieldSets.visit(
                                        type.name(),
                                        selections,
                                        (parent, selected, _) ->
                                                coordinates.add(
                                                        parent + "." + selected.getName())));
            }
        }
        return coordinates;
    }
}
