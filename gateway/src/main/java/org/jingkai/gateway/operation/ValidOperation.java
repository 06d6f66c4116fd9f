package org.jingkai.gateway.operation;

import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import java.util.Map;
import java.util.Set;

/**
 * An operation that is valid against the API schema.
 *
 * @param conditionVariables the variables on which a {@code @skip} or {@code @include} of the
 *     document depends
 */
public record ValidOperation(
        OperationDefinition definition,
        OperationKind kind,
        Map<String, FragmentDefinition> fragments,
        Set<String> conditionVariables) {}
