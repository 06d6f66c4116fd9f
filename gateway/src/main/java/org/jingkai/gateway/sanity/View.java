package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jingkai.gateway.sanity.Spot.Fact;

/**
 * One position of the merged tree: all spots that fetches have there. An object that several
 * subgraphs serve is of a type that each of them knows.
 */
record View(List<Spot> spots, Set<String> types) {

    static View of(List<Spot> spots) {
        Set<String> types = new LinkedHashSet<>();
        for (Spot spot : spots) {
            if (spot == spots.getFirst()) {
                types.addAll(spot.types());
            } else {
                types.retainAll(spot.types());
            }
        }
        return new View(spots, types);
    }

    View only(Set<String> possible) {
        Set<String> fewer = new LinkedHashSet<>(types);
        fewer.retainAll(possible);
        return new View(spots, fewer);
    }

    /** What is known of a field of one of the object types. */
    List<Fact> facts(String type, String name) {
        List<Fact> found = new ArrayList<>();
        for (Spot spot : spots) {
            for (Fact fact : spot.facts(name)) {
                if (fact.on().contains(type)) {
                    found.add(fact);
                }
            }
        }
        return found;
    }

    /** Where a field of some of these objects leads, as those fetches have brought it. */
    View follow(String name, IntPredicate fetches) {
        List<Spot> below = new ArrayList<>();
        for (Spot spot : spots) {
            for (Fact fact : spot.facts(name)) {
                boolean applies = fact.on().stream().anyMatch(types::contains);
                if (applies && fact.below() != null && fetches.test(fact.fetch())) {
                    below.add(fact.below());
                }
            }
        }
        Set<String> reached = new LinkedHashSet<>();
        below.forEach(spot -> reached.addAll(spot.types()));
        return new View(below, reached);
    }

    static View below(List<Fact> facts) {
        List<Spot> spots = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.below() != null) {
                spots.add(fact.below());
            }
        }
        return of(spots);
    }

    static BitSet fetches(List<Fact> facts) {
        BitSet fetches = new BitSet();
        facts.forEach(fact -> fetches.set(fact.fetch()));
        return fetches;
    }
}
