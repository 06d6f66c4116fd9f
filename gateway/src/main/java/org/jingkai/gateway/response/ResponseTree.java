package org.jingkai.gateway.response;

import java.util.List;
import org.jingkai.gateway.json.JsonObject;
import org.jingkai.gateway.operation.GraphQLError;

/**
 * What all fetches of a plan brought together, under storage names, and the errors they reported,
 * with paths of storage names.
 */
public record ResponseTree(JsonObject data, List<GraphQLError> errors) {}
