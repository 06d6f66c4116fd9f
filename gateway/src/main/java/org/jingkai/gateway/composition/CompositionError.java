package org.jingkai.gateway.composition;

import java.util.List;

/**
 * One reason why subgraphs do not compose.
 *
 * @param subgraphs the names of the subgraphs that take part in the conflict
 * @param coordinate where: {@code Type}, {@code Type.field}, {@code Type.field(argument:)}, or
 *     {@code schema}
 * @param remedy what the owner of a subgraph can change
 */
public record CompositionError(
        ErrorCode code, String message, List<String> subgraphs, String coordinate, String remedy) {

    /** One line for a log: code, subgraphs, coordinate, message, remedy. */
    public String line() {
        return code + " " + subgraphs + " " + coordinate + ": " + message + " Remedy: " + remedy;
    }
}
