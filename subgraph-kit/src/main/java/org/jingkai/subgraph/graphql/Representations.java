package org.jingkai.subgraph.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.http.ArgumentLimits;
import org.jspecify.annotations.Nullable;

/**
 * Checks representations of entities, whose scalar takes anything: each is an object with {@code
 * __typename} and the one field of a key, as text. Source: Apollo Federation subgraph
 * specification, {@code Query._entities}.
 */
record Representations(GraphQLSchema schema, ArgumentLimits limits) {

    private static final String TYPE = "__typename";
    private static final String KEY = "key";

    static Representations of(GraphQLSchema schema, ArgumentLimits limits) {
        return new Representations(schema, limits);
    }

    /**
     * Checks all of them.
     *
     * @throws RequestProblem BAD_REPRESENTATION, TOO_MANY_CODES or BAD_TEXT
     */
    void check(List<?> representations) {
        if (representations.size() > limits.maxRepresentations()) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_CODES,
                    "The call asks for "
                            + representations.size()
                            + " entities; one may ask for "
                            + limits.maxRepresentations()
                            + ". Ask in parts.");
        }
        for (int i = 0; i < representations.size(); i++) {
            check(i, representations.get(i));
        }
    }

    private void check(int index, @Nullable Object representation) {
        if (!(representation instanceof Map<?, ?> object)) {
            throw bad(index, "is not an object");
        }
        if (!(object.get(TYPE) instanceof String name)) {
            throw bad(index, "has no " + TYPE);
        }
        GraphQLObjectType type = entity(name);
        if (type == null) {
            throw bad(index, "names the type " + Quoted.of(name) + ", which is no entity here");
        }
        if (object.size() != 2) {
            throw bad(index, "does not have " + TYPE + " and the field of a key, and no more");
        }
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!TYPE.equals(member.getKey())) {
                checkKey(index, type, String.valueOf(member.getKey()), member.getValue());
            }
        }
    }

    private void checkKey(int index, GraphQLObjectType type, String field, @Nullable Object value) {
        if (!isKey(type, field)) {
            throw bad(index, "has " + Quoted.of(field) + ", which is no key of " + type.getName());
        }
        if (!(value instanceof String text)) {
            throw bad(index, "has no text for the key " + field);
        }
        ScalarValues.checkText("representations[" + index + "]." + field, text, limits.maxText());
    }

    private @Nullable GraphQLObjectType entity(String name) {
        if (!(schema.getType("_Entity") instanceof GraphQLUnionType entities)) {
            return null;
        }
        boolean known = entities.getTypes().stream().anyMatch(type -> type.getName().equals(name));
        return known ? schema.getObjectType(name) : null;
    }

    @SuppressWarnings("deprecation") // the library declares directives in the older of two ways
    private static boolean isKey(GraphQLObjectType type, String field) {
        return type.getDirectives(KEY).stream()
                .map(key -> key.getArgument("fields"))
                .map(fields -> GraphQLArgument.<Object>getArgumentValue(fields))
                .anyMatch(fields -> field.equals(String.valueOf(fields)));
    }

    private static RequestProblem bad(int index, String what) {
        return new RequestProblem(
                ProblemCode.BAD_REPRESENTATION,
                "The representation "
                        + index
                        + " "
                        + what
                        + ". Send {\"__typename\": …, KEY: …} as the schema of this service says.");
    }
}
