package org.jingkai.gateway.plan;

import java.util.List;

/**
 * How an object of the merged tree becomes a representation: its {@code __typename} and exactly
 * these fields.
 *
 * @param onType the type whose objects it is for; an interface if the objects' own type is not
 *     known where they come from
 * @param typename what is sent as {@code __typename}; the interface's name if the subgraph has an
 *     interface object
 * @param anyType whether it serves every object here, because {@code onType} is an interface whose
 *     objects do not tell their type
 * @param keys the fields that identify the entity
 * @param required the fields that {@code @requires} asks for, of all fields that are asked
 * @param requirements the same, by the fields that require them
 */
public record Representation(
        String onType,
        String typename,
        boolean anyType,
        List<RepresentationSelection> keys,
        List<RepresentationSelection> required,
        List<Requirement> requirements) {

    /**
     * What one field requires.
     *
     * @param field its name in the subgraph's answer; it is not asked of objects of which this is
     *     not known
     */
    public record Requirement(String field, List<RepresentationSelection> selections) {}

    /** A part of a representation. */
    public sealed interface RepresentationSelection {}

    /**
     * A field, read under one name and sent under another.
     *
     * @param nullable whether the subgraph that is told may be told null
     */
    public record RepresentationField(
            String storageName,
            String name,
            boolean nullable,
            List<RepresentationSelection> selections)
            implements RepresentationSelection {}

    /** Fields of objects of one of these types. */
    public record RepresentationFragment(
            List<String> types, List<RepresentationSelection> selections)
            implements RepresentationSelection {}
}
