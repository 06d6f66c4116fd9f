package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.querygraph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A position in the answer. All fetches that contribute to it meet here, so that what one of them
 * needs is looked for in the others, and a subgraph is entered once.
 */
final class Site {

    /**
     * The places at which objects of one type are known here; the first is where they come from.
     */
    static final class TypeScope {
        private final String type;
        private final List<Place> places = new ArrayList<>();
        private final Set<Object> underway = new HashSet<>();

        TypeScope(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        List<Place> places() {
            return places;
        }

        /** What is being worked on for this type, so that no requirement waits for itself. */
        Set<Object> underway() {
            return underway;
        }

        void add(Place place) {
            boolean known =
                    places.stream()
                            .anyMatch(p -> p.group() == place.group() && p.at().equals(place.at()));
            if (!known) {
                places.add(place);
            }
        }

        @Nullable Place at(Node node) {
            for (Place place : places) {
                if (place.at().equals(node)) {
                    return place;
                }
            }
            return null;
        }
    }

    private final Path path;
    private final boolean mixed;
    private final Map<String, TypeScope> scopes = new HashMap<>();
    private final Map<String, Site> children = new HashMap<>();
    private final Map<String, List<FetchGroup>> groups = new HashMap<>();

    /**
     * A site; {@code mixed} says that by the supergraph objects of several types may stand here.
     */
    Site(Path path, boolean mixed) {
        this.path = path;
        this.mixed = mixed;
    }

    Path path() {
        return path;
    }

    boolean isMixed() {
        return mixed;
    }

    TypeScope scope(String type) {
        return scopes.computeIfAbsent(type, TypeScope::new);
    }

    /** The groups that enter a subgraph at this site. */
    List<FetchGroup> groups(String subgraph) {
        return groups.computeIfAbsent(subgraph, _ -> new ArrayList<>());
    }

    Site child(@Nullable String condition, String name, boolean list, boolean childMixed) {
        return children.computeIfAbsent(
                condition + "." + name,
                _ -> {
                    Path to = condition == null ? path : path.then(new Path.OnType(condition));
                    to = to.then(new Path.Member(name));
                    return new Site(list ? to.then(new Path.Each()) : to, childMixed);
                });
    }
}
