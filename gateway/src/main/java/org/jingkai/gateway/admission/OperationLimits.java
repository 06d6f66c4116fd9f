package org.jingkai.gateway.admission;

/**
 * What an operation may ask for; exceeding one is a request error with its own code.
 *
 * @param maxDepth fields inside fields, fragments spread
 * @param maxFields fields in all, fragments spread
 * @param maxAliases fields that carry an alias, fragments spread
 * @param maxRootFields fields of the root type
 * @param maxTokens lexical tokens of the document
 * @param maxCharacters length of the document
 */
public record OperationLimits(
        int maxDepth,
        int maxFields,
        int maxAliases,
        int maxRootFields,
        int maxTokens,
        int maxCharacters) {

    /** Generous for people, narrow for machines that attack. */
    public static final OperationLimits DEFAULT =
            new OperationLimits(50, 20_000, 2_000, 500, 50_000, 500_000);
}
