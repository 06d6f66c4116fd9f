package org.jingkai.gateway.operation;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jspecify.annotations.Nullable;

/**
 * From valid to normalized operation, for one assignment of the variables that {@code @skip} and
 * {@code @include} read. A plan thus never holds a fetch that its request does not need, and
 * nothing is decided again while it runs.
 */
public final class Normalizer {

    private final GraphQLSchema schema;
    private final ReservedNames reserved;

    /** A normalizer for one supergraph. */
    public Normalizer(GraphQLSchema schema, ReservedNames reserved) {
        this.schema = schema;
        this.reserved = reserved;
    }

    /** The operation as these condition values leave it. */
    public NormalizedOperation normalize(
            ValidOperation operation, Map<String, ? extends @Nullable Object> conditions) {
        List<Selection> read =
                new SelectionReader(operation.fragments(), conditions, reserved)
                        .read(operation.definition().getSelectionSet());
        String root = rootType(operation.kind());
        List<Selection> selections = new ArrayList<>();
        List<SelectedField> introspection = new ArrayList<>();
        for (Selection selection : new SelectionMerger(schema).merge(root, read)) {
            if (selection instanceof SelectedField field && field.isIntrospection()) {
                introspection.add(field);
            }
            selections.add(selection);
        }
        return new NormalizedOperation(
                operation.kind(),
                operation.definition().getName(),
                root,
                List.copyOf(selections),
                List.copyOf(introspection),
                operation.definition().getVariableDefinitions());
    }

    private String rootType(OperationKind kind) {
        GraphQLObjectType type =
                switch (kind) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return type == null ? "Query" : type.getName();
    }
}
