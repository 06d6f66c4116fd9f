package org.jingkai.gateway.planning;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
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
        private final Map<String, SelectedField> asked = new HashMap<>();

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

        /** Notes what is asked of these objects, wherever it will be had. */
        void ask(List<SelectedField> fields) {
            fields.forEach(field -> asked.putIfAbsent(field.storageName(), field));
        }

        /** Whether something else is asked of these objects under the name of one of these. */
        boolean asksOther(List<Selection> selections) {
            return selections.stream().anyMatch(this::asksOther);
        }

        private boolean asksOther(Selection selection) {
            return switch (selection) {
                case TypedSelection(String _, var inner) -> asksOther(inner);
                case SelectedField field -> {
                    SelectedField own = asked.get(field.storageName());
                    yield own != null
                            && !(own.name().equals(field.name())
                                    && text(own.arguments()).equals(text(field.arguments())));
                }
            };
        }

        private static List<String> text(List<Argument> arguments) {
            return arguments.stream().map(AstPrinter::printAstCompact).toList();
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
    private final @Nullable Site parent;
    private final Path parentPath;
    private final String parentType;
    private @Nullable Place origin;
    private final Map<String, TypeScope> scopes = new HashMap<>();
    private final Map<String, Site> children = new HashMap<>();
    private final Map<String, List<FetchGroup>> groups = new HashMap<>();

    private Site(
            Path path, boolean mixed, @Nullable Site parent, Path parentPath, String parentType) {
        this.path = path;
        this.mixed = mixed;
        this.parent = parent;
        this.parentPath = parentPath;
        this.parentType = parentType;
    }

    /** The root of the answer. */
    static Site root() {
        return new Site(Path.ROOT, false, null, Path.ROOT, "");
    }

    /** The site of the objects that lead here; null at the root. */
    @Nullable Site parent() {
        return parent;
    }

    /** The type of the objects that lead here. */
    String parentType() {
        return parentType;
    }

    /** The way to the objects that lead here. */
    Path parentPath() {
        return parentPath;
    }

    /** Where the objects here come from. */
    @Nullable Place origin() {
        return origin;
    }

    void arrive(Place place) {
        origin = origin == null ? place : origin;
    }

    Path path() {
        return path;
    }

    /** Whether by the supergraph objects of several types may stand here. */
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

    /** The site that a field of objects of that type leads to. */
    Site child(String type, boolean conditional, String name, boolean list, boolean childMixed) {
        String condition = conditional ? type : null;
        return children.computeIfAbsent(
                condition + "." + name,
                _ -> {
                    Path from = condition == null ? path : path.then(new Path.OnType(condition));
                    Path to = from.then(new Path.Member(name));
                    return new Site(
                            list ? to.then(new Path.Each()) : to, childMixed, this, from, type);
                });
    }
}
