package org.jingkai.gateway.pipeline;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that clients lose when one API schema takes the place of another.
 *
 * @param lost the coordinates of the fields that are missing, in alphabetical order
 * @param used those of them that clients have asked for
 * @param fields how many fields the schema has that is served
 */
public record SchemaLoss(List<String> lost, List<String> used, int fields) {

    private static final int HUNDRED = 100;

    /** What the later schema lacks. */
    static SchemaLoss between(GraphQLSchema earlier, GraphQLSchema later, UsedFields asked) {
        Set<String> before = coordinates(earlier);
        Set<String> after = coordinates(later);
        List<String> lost = before.stream().filter(each -> !after.contains(each)).sorted().toList();
        return new SchemaLoss(lost, lost.stream().filter(asked::contains).toList(), before.size());
    }

    /** Whether more is lost than may be. */
    boolean exceeds(int percent) {
        return !used.isEmpty() || (long) lost.size() * HUNDRED > (long) percent * fields;
    }

    private static Set<String> coordinates(GraphQLSchema schema) {
        Set<String> coordinates = new LinkedHashSet<>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLFieldsContainer fields && !type.getName().startsWith("__")) {
                fields.getFieldDefinitions()
                        .forEach(field ->
                                coordinates.add(
                                        UsedFields.coordinate(type.getName(), field.getName())));
            }
        }
        return coordinates;
    }
}
