package org.jingkai.gateway.querygraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.querygraph.Edge.DowncastEdge;
import org.jingkai.gateway.querygraph.Edge.FieldEdge;
import org.jingkai.gateway.querygraph.Edge.KeyEdge;
import org.jingkai.gateway.querygraph.Edge.RootEdge;
import org.jingkai.gateway.supergraph.FieldJoin;
import org.jingkai.gateway.supergraph.FieldModel;
import org.jingkai.gateway.supergraph.Key;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphType;
import org.jingkai.gateway.supergraph.SupergraphType.Composite;
import org.jingkai.gateway.supergraph.SupergraphType.InterfaceModel;
import org.jingkai.gateway.supergraph.SupergraphType.LeafModel;
import org.jingkai.gateway.supergraph.SupergraphType.ObjectModel;
import org.jingkai.gateway.supergraph.SupergraphType.UnionModel;
import org.jingkai.gateway.supergraph.TypeJoin;
import org.jspecify.annotations.Nullable;

/** Derives the query graph from a supergraph. */
public final class QueryGraphBuilder {

    private final Supergraph supergraph;
    private final FieldOwnership ownership;
    private final Map<Node, Map<String, FieldEdge>> fields = new HashMap<>();
    private final Map<String, List<KeyEdge>> entries = new HashMap<>();
    private final Map<Node, List<DowncastEdge>> downcasts = new HashMap<>();
    private final Map<String, List<RootEdge>> roots = new HashMap<>();
    private final Map<String, Set<String>> possible = new HashMap<>();
    private final Set<Node> interfaceObjects = new HashSet<>();
    private final Map<String, Set<String>> carriers = new HashMap<>();

    private QueryGraphBuilder(Supergraph supergraph, OverrideLabels labels) {
        this.supergraph = supergraph;
        this.ownership = new FieldOwnership(supergraph, labels);
    }

    /** The graph of a supergraph, with these override labels in force. */
    public static QueryGraph build(Supergraph supergraph, OverrideLabels labels) {
        QueryGraphBuilder builder = new QueryGraphBuilder(supergraph, labels);
        for (SupergraphType type : supergraph.types().values()) {
            builder.addType(type);
        }
        for (SupergraphType type : supergraph.types().values()) {
            if (type instanceof Composite composite) {
                builder.addFields(composite);
                builder.addEntries(composite);
            }
        }
        builder.addRoots();
        supergraph.contexts().forEach(builder::addContext);
        return new QueryGraph(
                builder.fields,
                builder.entries,
                builder.downcasts,
                builder.roots,
                builder.possible,
                builder.interfaceObjects,
                builder.carriers);
    }

    private void addType(SupergraphType type) {
        switch (type) {
            case ObjectModel object -> addObject(object);
            case InterfaceModel face -> addInterface(face);
            case UnionModel union -> addUnion(union);
            case LeafModel _ -> {}
        }
    }

    private void addObject(ObjectModel object) {
        possible.put(object.name(), Set.of(object.name()));
        for (String subgraph : object.joins().keySet()) {
            fields.put(new Node(object.name(), subgraph), new LinkedHashMap<>());
        }
        object.interfaces()
                .forEach((subgraph, names) -> {
                    for (String name : names) {
                        addDowncast(new Node(name, subgraph), object.name());
                    }
                });
    }

    private void addInterface(InterfaceModel face) {
        possible.computeIfAbsent(face.name(), _ -> new LinkedHashSet<>());
        for (TypeJoin join : face.joins().values()) {
            Node node = new Node(face.name(), join.subgraph());
            fields.put(node, new LinkedHashMap<>());
            if (join.interfaceObject()) {
                interfaceObjects.add(node);
            } else {
                downcasts.computeIfAbsent(node, _ -> new ArrayList<>());
            }
        }
    }

    private void addUnion(UnionModel union) {
        possible.computeIfAbsent(union.name(), _ -> new LinkedHashSet<>());
        union.members()
                .forEach((subgraph, members) -> {
                    Node node = new Node(union.name(), subgraph);
                    fields.put(node, new LinkedHashMap<>());
                    downcasts.computeIfAbsent(node, _ -> new ArrayList<>());
                    for (String member : members) {
                        addDowncast(node, member);
                    }
                });
    }

    private void addDowncast(Node from, String member) {
        possible.computeIfAbsent(from.type(), _ -> new LinkedHashSet<>()).add(member);
        downcasts
                .computeIfAbsent(from, _ -> new ArrayList<>())
                .add(new DowncastEdge(from, new Node(member, from.subgraph())));
    }

    private void addFields(Composite type) {
        for (FieldModel field : type.fields().values()) {
            for (FieldJoin join : field.joins().values()) {
                Map<String, FieldEdge> declared =
                        fields.get(new Node(type.name(), join.subgraph()));
                if (declared != null && ownership.mayResolve(type.name(), field, join)) {
                    declared.put(field.name(), edge(type, field, join));
                }
            }
        }
    }

    private FieldEdge edge(Composite type, FieldModel field, FieldJoin join) {
        Node target = new Node(join.type().baseName(), join.subgraph());
        return new FieldEdge(
                new Node(type.name(), join.subgraph()),
                field.name(),
                join.type(),
                isLeaf(join.type().baseName()) ? null : target,
                ownership.isExternal(type.name(), field, join),
                join.requires(),
                join.provides(),
                join.contextArguments());
    }

    private boolean isLeaf(String name) {
        @Nullable SupergraphType type = supergraph.types().get(name);
        return type == null || type instanceof LeafModel;
    }

    private void addEntries(Composite type) {
        List<KeyEdge> found = new ArrayList<>();
        for (String subgraph : supergraph.subgraphs().keySet()) {
            TypeJoin join = type.joins().get(subgraph);
            if (join != null && type.name().equals(supergraph.queryType())) {
                found.add(new KeyEdge(new Node(type.name(), subgraph), null));
            } else if (join != null) {
                addKeys(found, type.name(), join);
            } else {
                addInterfaceObjectKeys(found, type, subgraph);
            }
        }
        entries.put(type.name(), found);
    }

    private void addInterfaceObjectKeys(List<KeyEdge> found, Composite type, String subgraph) {
        Set<String> names = new LinkedHashSet<>();
        type.interfaces().values().forEach(names::addAll);
        for (String name : names) {
            if (interfaceObjects.contains(new Node(name, subgraph))
                    && supergraph.types().get(name) instanceof Composite face) {
                TypeJoin join = face.joins().get(subgraph);
                if (join != null) {
                    addKeys(found, name, join);
                }
            }
        }
    }

    private static void addKeys(List<KeyEdge> found, String type, TypeJoin join) {
        for (Key key : join.keys()) {
            if (key.resolvable()) {
                found.add(new KeyEdge(new Node(type, join.subgraph()), key.fields()));
            }
        }
    }

    private void addRoots() {
        addRoot(supergraph.queryType());
        addRoot(supergraph.mutationType());
        addRoot(supergraph.subscriptionType());
    }

    private void addContext(String context, Set<String> types) {
        Set<String> objects = carriers.computeIfAbsent(context, _ -> new LinkedHashSet<>());
        types.forEach(type -> objects.addAll(possible.getOrDefault(type, Set.of())));
    }

    private void addRoot(@Nullable String type) {
        if (type != null && supergraph.types().get(type) instanceof Composite root) {
            roots.put(
                    type,
                    root.joins().keySet().stream()
                            .map(subgraph -> new RootEdge(new Node(type, subgraph)))
                            .toList());
        }
    }
}
