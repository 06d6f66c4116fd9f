package org.jingkai.gateway.operation;

import graphql.language.VariableDefinition;
import java.util.List;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jspecify.annotations.Nullable;

/**
 * An operation reduced to what has to be answered: no fragments by name, no directives, equal
 * fields merged.
 *
 * @param selections all root fields, in the order of the answer
 * @param introspection those of them that the API schema answers
 */
public record NormalizedOperation(
        OperationKind kind,
        @Nullable String name,
        String rootType,
        List<Selection> selections,
        List<SelectedField> introspection,
        List<VariableDefinition> variables) {}
