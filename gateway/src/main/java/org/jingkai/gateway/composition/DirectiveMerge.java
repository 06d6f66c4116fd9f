package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which directives the supergraph carries: of federation's those that speak to the API, of
 * the subgraphs' own those that {@code @composeDirective} names, of definitions also those of
 * operations that all subgraphs share.
 */
final class DirectiveMerge {

    static final Set<String> CARRIED =
            Set.of(
                    "tag",
                    "inaccessible",
                    "authenticated",
                    "requiresScopes",
                    "policy",
                    "cost",
                    "listSize");

    private static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "oneOf");

    private final SubgraphSet set;
    private final SortedMap<String, SortedSet<String>> composedLinks = new TreeMap<>();
    private final Set<String> composed = new TreeSet<>();

    DirectiveMerge(SubgraphSet set) {
        this.set = set;
        for (Subgraph subgraph : set.all()) {
            subgraph.composed()
                    .forEach((name, url) -> {
                        composed.add(name);
                        composedLinks.computeIfAbsent(url, _ -> new TreeSet<>()).add("@" + name);
                    });
        }
    }

    SortedMap<String, SortedSet<String>> composedLinks() {
        return composedLinks;
    }

    /** What the declarations of one element bear together, each application once. */
    List<Applied> merge(List<? extends Directed> declarations) {
        Map<String, Applied> merged = new LinkedHashMap<>();
        for (Directed declaration : declarations) {
            for (Applied applied : declaration.directives()) {
                if (isCarried(applied)) {
                    add(applied, merged);
                }
            }
        }
        return merged.values().stream().map(DirectiveMerge::usual).toList();
    }

    private static void add(Applied applied, Map<String, Applied> merged) {
        if (applied.federation() && CombinedArguments.COMBINED.contains(applied.name())) {
            merged.merge(applied.name(), applied, CombinedArguments::combine);
            return;
        }
        // One reason for a deprecation is enough; the others may be repeated.
        boolean single = !applied.federation() && BUILT_IN.contains(applied.name());
        merged.putIfAbsent(single ? applied.name() : applied.print(), applied);
    }

    private boolean isCarried(Applied applied) {
        return applied.federation()
                ? CARRIED.contains(applied.name())
                : BUILT_IN.contains(applied.name()) || composed.contains(applied.name());
    }

    private static Applied usual(Applied applied) {
        return Applied.plain(applied.name(), applied.arguments());
    }

    List<DirectiveModel> definitions() {
        SortedMap<String, DirectiveModel> definitions = new TreeMap<>();
        for (Subgraph subgraph : set.all()) {
            for (DirectiveModel directive : subgraph.directives().values()) {
                if (composed.contains(directive.name())) {
                    definitions.putIfAbsent(directive.name(), directive);
                } else {
                    shared(directive).ifPresent(each -> definitions.putIfAbsent(each.name(), each));
                }
            }
        }
        return new ArrayList<>(definitions.values());
    }

    /** An operation directive that every subgraph understands, in the places common to all. */
    private Optional<DirectiveModel> shared(DirectiveModel directive) {
        Set<String> locations = new TreeSet<>(directive.executableLocations());
        for (Subgraph subgraph : set.all()) {
            DirectiveModel other = subgraph.directives().get(directive.name());
            if (other == null) {
                return Optional.empty();
            }
            locations.retainAll(other.executableLocations());
        }
        return locations.isEmpty() || DirectivesAreDefined.BUILT_IN.contains(directive.name())
                ? Optional.empty()
                : Optional.of(
                        new DirectiveModel(
                                directive.name(),
                                directive.description(),
                                directive.arguments(),
                                directive.repeatable(),
                                locations));
    }
}
