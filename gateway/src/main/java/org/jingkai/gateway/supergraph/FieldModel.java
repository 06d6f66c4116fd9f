package org.jingkai.gateway.supergraph;

import java.util.Map;

/**
 * A field of an object or interface type, with the subgraphs that declare it in the order of their
 * enum.
 */
public record FieldModel(String name, TypeRef type, Map<String, FieldJoin> joins) {}
