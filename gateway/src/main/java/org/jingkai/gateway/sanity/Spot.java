package org.jingkai.gateway.sanity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects of the merged tree as one selection set reaches them, and what is fetched of them. */
final class Spot {

    /**
     * A field that a fetch brings.
     *
     * @param on the object types of which it is asked
     * @param fetch the number of the fetch
     * @param below where a composite leads; null for a leaf
     */
    record Fact(Set<String> on, int fetch, @Nullable Spot below) {}

    private final Set<String> types;
    private final Map<String, List<Fact>> facts = new LinkedHashMap<>();

    Spot(Set<String> types) {
        this.types = types;
    }

    /** The object types that may stand here. */
    Set<String> types() {
        return types;
    }

    List<Fact> facts(String name) {
        return facts.getOrDefault(name, List.of());
    }

    void addLeaf(Set<String> on, String name, int fetch) {
        named(name).add(new Fact(on, fetch, null));
    }

    /** Where a composite of the same objects leads, in the same fetch. */
    Spot addComposite(Set<String> on, String name, int fetch, Set<String> below) {
        for (Fact known : named(name)) {
            if (known.fetch() == fetch && known.on().equals(on) && known.below() != null) {
                return known.below();
            }
        }
        Spot spot = new Spot(below);
        named(name).add(new Fact(on, fetch, spot));
        return spot;
    }

    private List<Fact> named(String name) {
        return facts.computeIfAbsent(name, _ -> new ArrayList<>());
    }
}
