package org.jingkai.gateway.planning;

import java.util.List;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.querygraph.Node;

/**
 * Where in which fetch group selections can be put.
 *
 * @param provided what the subgraph answers here only thanks to a {@code @provides} above
 */
record Place(FetchGroup group, SelectionNode node, Node at, List<Selection> provided) {

    Place on(Node type) {
        return new Place(group, node.on(type.type()), type, provided);
    }
}
