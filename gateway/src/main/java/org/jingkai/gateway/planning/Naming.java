package org.jingkai.gateway.planning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.planning.SelectionNode.Drafted;
import org.jingkai.gateway.supergraph.TypeRef;

/**
 * Gives fields of one fetch other response names where the subgraph would refuse the operation: the
 * same name with different types on different objects (GraphQL specification, "Field Selection
 * Merging").
 *
 * <pre>
 * ... on A { name } ... on B { name }  with String! and String   =>   ... on A { name } ... on B { _1_name: name }
 * </pre>
 */
final class Naming {

    private final Map<Drafted, String> names = new IdentityHashMap<>();
    private final Map<String, String> renames = new LinkedHashMap<>();

    static Naming of(SelectionNode root) {
        Naming naming = new Naming();
        naming.assign(List.of(root));
        return naming;
    }

    String outputName(Drafted drafted) {
        return names.getOrDefault(drafted, drafted.field().storageName());
    }

    /** From the names given here to the names of the merged tree. */
    Map<String, String> renames() {
        return renames;
    }

    private void assign(List<SelectionNode> nodes) {
        if (nodes.size() == 1 && nodes.getFirst().fragments().isEmpty()) {
            descendAll(nodes.getFirst());
            return;
        }
        Map<String, Map<String, List<Drafted>>> byName = new LinkedHashMap<>();
        for (SelectionNode node : nodes) {
            gather(node, byName);
        }
        byName.forEach((name, byShape) -> {
            boolean first = true;
            for (List<Drafted> same : byShape.values()) {
                if (!first) {
                    rename(name, same);
                }
                first = false;
                descend(same);
            }
        });
    }

    /** Names that stand once are free of conflict. */
    private void descendAll(SelectionNode node) {
        for (Drafted drafted : node.fields().values()) {
            SelectionNode child = drafted.child();
            if (child != null && !child.isEmpty()) {
                assign(List.of(child));
            }
        }
    }

    private void rename(String name, List<Drafted> fields) {
        String alias = "_" + (renames.size() + 1) + "_" + name;
        renames.put(alias, name);
        fields.forEach(field -> names.put(field, alias));
    }

    private void descend(List<Drafted> fields) {
        List<SelectionNode> children = new ArrayList<>();
        for (Drafted field : fields) {
            if (field.child() != null) {
                children.add(field.child());
            }
        }
        if (!children.isEmpty()) {
            assign(children);
        }
    }

    private static void gather(SelectionNode node, Map<String, Map<String, List<Drafted>>> byName) {
        for (Drafted drafted : node.fields().values()) {
            if (!drafted.isEmpty()) {
                byName.computeIfAbsent(drafted.field().storageName(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(shape(drafted), _ -> new ArrayList<>())
                        .add(drafted);
            }
        }
        node.fragments().values().forEach(fragment -> gather(fragment, byName));
    }

    private static String shape(Drafted drafted) {
        TypeRef type = drafted.type();
        return drafted.child() == null
                ? type.toString()
                : type.withBaseName("composite").toString();
    }
}
