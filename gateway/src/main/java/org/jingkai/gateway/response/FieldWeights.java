package org.jingkai.gateway.response;

/** What one value of a field costs. */
@FunctionalInterface
public interface FieldWeights {

    /** The weight of a field of an object type; 0 if it costs nothing. */
    int of(String type, String field);
}
