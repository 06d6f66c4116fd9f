package org.jingkai.subgraph.error;

import graphql.language.SourceLocation;
import java.util.List;

/**
 * What a caller is told of one error: a message that was written for callers, and its code.
 *
 * @param locations where in the document; may be empty
 * @param path where in the answer: names and positions; empty for an error of the whole request
 */
public record CallerError(
        ProblemCode code, String message, List<SourceLocation> locations, List<Object> path) {}
