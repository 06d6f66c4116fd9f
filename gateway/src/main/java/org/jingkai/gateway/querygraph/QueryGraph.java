package org.jingkai.gateway.querygraph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.querygraph.Edge.DowncastEdge;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Edge.KeyEdge;
import org.jingkai.gateway.querygraph.Edge.RootEdge;
import org.jspecify.annotations.Nullable;

/**
 * Which subgraph resolves which field of which type, and by which keys it is entered. Derived once
 * per supergraph; every question the planner asks is a look-up.
 */
public final class QueryGraph {

    private final Map<Node, Map<String, FieldEdge>> fields;
    private final Map<String, List<KeyEdge>> entries;
    private final Map<Node, List<DowncastEdge>> downcasts;
    private final Map<String, List<RootEdge>> roots;
    private final Map<String, Set<String>> possible;
    private final Set<Node> interfaceObjects;
    private final Map<String, Set<String>> carriers;

    QueryGraph(
            Map<Node, Map<String, FieldEdge>> fields,
            Map<String, List<KeyEdge>> entries,
            Map<Node, List<DowncastEdge>> downcasts,
            Map<String, List<RootEdge>> roots,
            Map<String, Set<String>> possible,
            Set<Node> interfaceObjects,
            Map<String, Set<String>> carriers) {
        this.fields = fields;
        this.entries = entries;
        this.downcasts = downcasts;
        this.roots = roots;
        this.possible = possible;
        this.interfaceObjects = interfaceObjects;
        this.carriers = carriers;
    }

    /** The edge of a field that the subgraph declares, external or not; null if it does not. */
    public @Nullable FieldEdge field(Node node, String name) {
        Map<String, FieldEdge> declared = fields.get(node);
        return declared == null ? null : declared.get(name);
    }

    /**
     * The ways to enter a subgraph at an object of this type, by resolvable keys, in the order of
     * the supergraph.
     */
    public List<KeyEdge> entries(String type) {
        return entries.getOrDefault(type, List.of());
    }

    /** The object types that an abstract type can be in its subgraph; empty for an object type. */
    public List<DowncastEdge> downcasts(Node node) {
        return downcasts.getOrDefault(node, List.of());
    }

    /** Whether the node is an interface or union of which the subgraph knows the members. */
    public boolean isAbstract(Node node) {
        return downcasts.containsKey(node);
    }

    /** Whether the subgraph has this interface as one object type and knows none of its members. */
    public boolean isInterfaceObject(Node node) {
        return interfaceObjects.contains(node);
    }

    /** Whether the subgraph has the type. */
    public boolean has(Node node) {
        return fields.containsKey(node);
    }

    /** The subgraphs that can begin at a root type. */
    public List<RootEdge> roots(String rootType) {
        return roots.getOrDefault(rootType, List.of());
    }

    /** The object types that a type can be anywhere in the supergraph; an object type is itself. */
    public Set<String> possibleTypes(String type) {
        return possible.getOrDefault(type, Set.of());
    }

    /** The object types whose objects carry a context. */
    public Set<String> carriers(String context) {
        return carriers.getOrDefault(context, Set.of());
    }

    /** Whether every value of the object type is also of the condition's type. */
    public boolean isA(String objectType, String condition) {
        return objectType.equals(condition) || possibleTypes(condition).contains(objectType);
    }

    /** The object types that a node can be in its subgraph. */
    public Set<String> possibleTypes(Node node) {
        if (!isAbstract(node)) {
            return possibleTypes(node.type());
        }
        Set<String> types = new LinkedHashSet<>();
        for (DowncastEdge edge : downcasts(node)) {
            types.add(edge.target().type());
        }
        return types;
    }
}
