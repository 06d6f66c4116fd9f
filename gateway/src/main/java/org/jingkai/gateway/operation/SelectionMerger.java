package org.jingkai.gateway.operation;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;

/**
 * Second pass: equal fields of one selection set become one, fragments that say nothing dissolve,
 * fragments that cannot apply go.
 *
 * <pre>
 * on Region: { zones { code } ... on Region { zones { name } } }   =>   { zones { code name } }
 * </pre>
 */
final class SelectionMerger {

    private final GraphQLSchema schema;
    private final Budget budget;
    private final Map<String, Set<String>> objects = new HashMap<>();

    SelectionMerger(GraphQLSchema schema, Budget budget) {
        this.schema = schema;
        this.budget = budget;
    }

    List<Selection> merge(String parent, List<Selection> selections) {
        List<Selection> gathered = new ArrayList<>();
        gather(parent, selections, gathered, new HashMap<>());
        List<Selection> merged = new ArrayList<>();
        for (Selection selection : gathered) {
            switch (selection) {
                case SelectedField field ->
                        merged.add(field.withSelections(mergeBelow(parent, field)));
                case TypedSelection(String type, List<Selection> inner) ->
                        addTyped(type, inner, merged);
            }
        }
        return List.copyOf(merged);
    }

    private void addTyped(String type, List<Selection> inner, List<Selection> merged) {
        List<Selection> below = merge(type, inner);
        if (!below.isEmpty()) {
            merged.add(new TypedSelection(type, below));
        }
    }

    /** Fields keep the place where they first stand, which is their place in the answer. */
    private void gather(
            String parent,
            List<Selection> selections,
            List<Selection> into,
            Map<String, Integer> places) {
        for (Selection selection : selections) {
            budget.step();
            switch (selection) {
                case SelectedField field -> {
                    Integer place = places.putIfAbsent(field.responseName(), into.size());
                    if (place == null) {
                        into.add(field);
                    } else {
                        into.set(place, join((SelectedField) into.get(place), field));
                    }
                }
                case TypedSelection(String type, List<Selection> inner) -> {
                    if (saysNothing(parent, type)) {
                        gather(parent, inner, into, places);
                    } else if (mayApply(parent, type)) {
                        into.add(new TypedSelection(type, inner));
                    }
                }
            }
        }
    }

    /** The list made by a first join is used again by the next, or many would cost a square. */
    private static SelectedField join(SelectedField one, SelectedField other) {
        if (other.selections().isEmpty()) {
            return one;
        }
        if (one.selections() instanceof Joined joined) {
            joined.addAll(other.selections());
            return one;
        }
        Joined both = new Joined();
        both.addAll(one.selections());
        both.addAll(other.selections());
        return one.withSelections(both);
    }

    /** A list that only this merger holds. */
    private static final class Joined extends ArrayList<Selection> {
        private static final long serialVersionUID = 1L;
    }

    private List<Selection> mergeBelow(String parent, SelectedField field) {
        if (field.selections().isEmpty()) {
            return List.of();
        }
        return merge(typeOf(parent, field.name()), field.selections());
    }

    private String typeOf(String parent, String field) {
        GraphQLCompositeType type = (GraphQLCompositeType) schema.getType(parent);
        var definition = Introspection.getFieldDef(schema, type, field);
        return ((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType())).getName();
    }

    private boolean saysNothing(String parent, String condition) {
        return switch (schema.getType(parent)) {
            case GraphQLObjectType object -> objects(condition).contains(object.getName());
            case GraphQLInterfaceType face ->
                    parent.equals(condition)
                            || face.getInterfaces().stream()
                                    .anyMatch(type -> type.getName().equals(condition));
            case null, default -> parent.equals(condition);
        };
    }

    private boolean mayApply(String parent, String condition) {
        Set<String> others = objects(condition);
        return objects(parent).stream().anyMatch(others::contains);
    }

    private Set<String> objects(String type) {
        return objects.computeIfAbsent(type, this::findObjects);
    }

    private Set<String> findObjects(String type) {
        Set<String> names = new HashSet<>();
        switch (schema.getType(type)) {
            case GraphQLInterfaceType face ->
                    schema.getImplementations(face).forEach(object -> names.add(object.getName()));
            case GraphQLUnionType union ->
                    union.getTypes().forEach(member -> names.add(member.getName()));
            case GraphQLObjectType object -> names.add(object.getName());
            case null, default -> {}
        }
        return names;
    }
}
