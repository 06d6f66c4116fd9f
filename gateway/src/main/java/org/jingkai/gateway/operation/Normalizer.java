package org.jingkai.gateway.operation;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> ownFields;

    /** A normalizer for one supergraph. */
    public Normalizer(GraphQLSchema schema, ReservedNames reserved) {
        this(schema, reserved, Set.of());
    }

    /** A normalizer for one supergraph; the own fields of the query type are marked as such. */
    public Normalizer(GraphQLSchema schema, ReservedNames reserved, Set<String> ownFields) {
        this.schema = schema;
        this.reserved = reserved;
        this.ownFields = ownFields;
    }

    /**
     * The operation as these condition values leave it.
     *
     * @throws Budget.Exhausted if the budget does not suffice
     */
    public NormalizedOperation normalize(
            ValidOperation operation,
            Map<String, ? extends @Nullable Object> conditions,
            Budget budget) {
        List<Selection> read =
                new SelectionReader(operation.fragments(), conditions, reserved, budget)
                        .read(operation.definition().getSelectionSet());
        String root = rootType(operation.kind());
        List<Selection> selections = new ArrayList<>();
        List<SelectedField> introspection = new ArrayList<>();
        for (Selection selection : new SelectionMerger(schema, budget).merge(root, read)) {
            if (selection instanceof SelectedField field && field.isIntrospection()) {
                introspection.add(field);
            }
            selections.add(marked(selection, operation.kind()));
        }
        return new NormalizedOperation(
                operation.kind(),
                operation.definition().getName(),
                root,
                List.copyOf(selections),
                List.copyOf(introspection),
                operation.definition().getVariableDefinitions());
    }

    private Selection marked(Selection selection, OperationKind kind) {
        return selection instanceof SelectedField field
                        && kind == OperationKind.QUERY
                        && ownFields.contains(field.name())
                ? new SelectedField(
                        field.responseName(),
                        field.storageName(),
                        Selection.OWN + field.name(),
                        field.arguments(),
                        field.selections())
                : selection;
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
