package org.jingkai.subgraph.testing;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;

/** Finds the lists and connections of a schema that bear no {@code @listSize}. */
final class Unsized {

    private Unsized() {}

    static List<String> in(String sdl) {
        List<String> missing = new ArrayList<>();
        for (ObjectTypeDefinition type :
                new SchemaParser().parse(sdl).getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                String place = type.getName() + "." + field.getName();
                if (wantsSize(field.getType())
                        && !field.hasDirective("listSize")
                        && !isSizedElsewhere(place)) {
                    missing.add(place);
                }
            }
        }
        return missing;
    }

    private static boolean wantsSize(Type<?> declared) {
        Type<?> type = declared instanceof NonNullType nonNull ? nonNull.getType() : declared;
        return type instanceof ListType
                || type instanceof TypeName name && name.getName().endsWith("Connection");
    }

    /** By the representations that are sent, or by the connection. */
    private static boolean isSizedElsewhere(String place) {
        return place.equals("Query._entities")
                || place.endsWith("Connection.nodes")
                || place.endsWith("Connection.edges");
    }
}
