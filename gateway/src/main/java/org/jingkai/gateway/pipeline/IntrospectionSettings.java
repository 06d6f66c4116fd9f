package org.jingkai.gateway.pipeline;

/**
 * Whether clients may ask for the schema, and for how much of it at once.
 *
 * @param enabled whether {@code __schema} and {@code __type} are answered
 * @param maxDepth lists of the schema inside each other, such as fields of types of fields
 * @param maxSize bytes of the answer, as estimated before
 */
public record IntrospectionSettings(boolean enabled, int maxDepth, long maxSize) {

    /** The usual tools' queries pass; they need three lists inside each other. */
    public static final IntrospectionSettings DEFAULT = new IntrospectionSettings(true, 4, 4 << 20);
}
