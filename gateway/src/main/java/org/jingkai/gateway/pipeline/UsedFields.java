package org.jingkai.gateway.pipeline;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;

/**
 * The fields that clients have asked for since the start, by coordinate. There are never more than
 * the schemas had that were served.
 */
final class UsedFields {

    private final Set<String> coordinates = ConcurrentHashMap.newKeySet();

    /** Takes note of what a new operation asks for. */
    void note(GraphQLSchema schema, NormalizedOperation operation) {
        note(schema, operation.rootType(), operation.selections());
    }

    boolean contains(String coordinate) {
        return coordinates.contains(coordinate);
    }

    static String coordinate(String type, String field) {
        return type + "." + field;
    }

    private void note(GraphQLSchema schema, String type, List<Selection> selections) {
        for (Selection selection : selections) {
            switch (selection) {
                case TypedSelection(String on, List<Selection> inner) -> note(schema, on, inner);
                case SelectedField field -> {
                    if (!field.isTypename()
                            && !field.isAnsweredHere()
                            && schema.getType(type) instanceof GraphQLCompositeType parent) {
                        coordinates.add(coordinate(type, field.name()));
                        GraphQLNamedType below =
                                GraphQLTypeUtil.unwrapAllAs(
                                        Introspection.getFieldDef(schema, parent, field.name())
                                                .getType());
                        note(schema, below.getName(), field.selections());
                    }
                }
            }
        }
    }
}
