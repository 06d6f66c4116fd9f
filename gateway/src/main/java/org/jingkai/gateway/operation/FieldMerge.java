package org.jingkai.gateway.operation;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether fields of one response name can be merged: group by group, level by level, never pair by
 * pair. Each field looked at spends a step, so that documents made to have very many groups end in
 * a refusal.
 *
 * <p>Source: GraphQL specification, 5.3.2 "Field Selection Merging"; the order of work after
 * "GraphQL overlapping fields can be merged fast" (XING), which graphql-java and Sangria follow.
 * Fragments must be free of circles.
 */
final class FieldMerge {

    private static final int MAX_ERRORS = 20;

    /** A field with what the schema says of it; both are null where the schema knows nothing. */
    private record Candidate(
            Field field, @Nullable GraphQLType type, @Nullable GraphQLType parent) {}

    private final GraphQLSchema schema;
    private final Budget budget;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<Field, String> arguments = new IdentityHashMap<>();
    private final Set<Set<Field>> shaped = new HashSet<>();
    private final Set<Set<Field>> named = new HashSet<>();
    private final List<GraphQLError> errors = new ArrayList<>();

    private FieldMerge(GraphQLSchema schema, Document document, Budget budget) {
        this.schema = schema;
        this.budget = budget;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static List<GraphQLError> check(GraphQLSchema schema, Document document, Budget budget) {
        FieldMerge merge = new FieldMerge(schema, document, budget);
        for (OperationDefinition operation :
                document.getDefinitionsOfType(OperationDefinition.class)) {
            Map<String, Map<Field, Candidate>> fields = new LinkedHashMap<>();
            merge.collect(
                    operation.getSelectionSet(), merge.root(operation), fields, new HashSet<>());
            merge.sameShape(fields);
            merge.sameField(fields);
        }
        return merge.errors;
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private void collect(
            @Nullable SelectionSet set,
            @Nullable GraphQLType parent,
            Map<String, Map<Field, Candidate>> into,
            Set<String> visited) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            budget.step();
            switch (selection) {
                case Field field ->
                        into.computeIfAbsent(field.getResultKey(), _ -> new LinkedHashMap<>())
                                .computeIfAbsent(field, _ -> candidate(field, parent));
                case InlineFragment inline ->
                        collect(
                                inline.getSelectionSet(),
                                inline.getTypeCondition() == null
                                        ? parent
                                        : type(inline.getTypeCondition()),
                                into,
                                visited);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null && visited.add(spread.getName())) {
                        collect(
                                fragment.getSelectionSet(),
                                type(fragment.getTypeCondition()),
                                into,
                                visited);
                    }
                }
                default -> {}
            }
        }
    }

    private @Nullable GraphQLType type(TypeName name) {
        return schema.getType(name.getName());
    }

    private Candidate candidate(Field field, @Nullable GraphQLType parent) {
        GraphQLFieldDefinition definition =
                switch (field.getName()) {
                    case "__typename" -> schema.getIntrospectionTypenameFieldDefinition();
                    case "__schema" -> schema.getIntrospectionSchemaFieldDefinition();
                    case "__type" -> schema.getIntrospectionTypeFieldDefinition();
                    default ->
                            parent instanceof GraphQLFieldsContainer container
                                    ? container.getFieldDefinition(field.getName())
                                    : null;
                };
        return new Candidate(field, definition == null ? null : definition.getType(), parent);
    }

    private Map<String, Map<Field, Candidate>> below(Collection<Candidate> group) {
        Map<String, Map<Field, Candidate>> fields = new LinkedHashMap<>();
        for (Candidate each : group) {
            budget.step();
            GraphQLType inner = each.type() == null ? null : GraphQLTypeUtil.unwrapAll(each.type());
            collect(each.field().getSelectionSet(), inner, fields, new HashSet<>());
        }
        return fields;
    }

    private void sameShape(Map<String, Map<Field, Candidate>> fields) {
        for (Map.Entry<String, Map<Field, Candidate>> entry : fields.entrySet()) {
            Collection<Candidate> group = entry.getValue().values();
            if (isNew(shaped, entry.getValue()) && shapesAgree(entry.getKey(), group)) {
                sameShape(below(group));
            }
        }
    }

    private boolean shapesAgree(String name, Collection<Candidate> group) {
        Candidate first = group.iterator().next();
        for (Candidate other : group) {
            budget.step();
            String difference = difference(first.type(), other.type());
            if (difference != null) {
                report(name, difference, first.field(), other.field());
                return false;
            }
        }
        return true;
    }

    private static @Nullable String difference(
            @Nullable GraphQLType one, @Nullable GraphQLType two) {
        GraphQLType a = one;
        GraphQLType b = two;
        while (a != null && b != null && a != b) {
            if (GraphQLTypeUtil.isNonNull(a) != GraphQLTypeUtil.isNonNull(b)) {
                return "they differ in whether they may be null";
            }
            if (GraphQLTypeUtil.isList(a) != GraphQLTypeUtil.isList(b)) {
                return "one is a list";
            }
            if (GraphQLTypeUtil.isNotWrapped(a)) {
                return (isLeaf(a) || isLeaf(b)) && !sameName(a, b)
                        ? "they return different types"
                        : null;
            }
            a = GraphQLTypeUtil.unwrapOne(a);
            b = GraphQLTypeUtil.unwrapOne(b);
        }
        return null;
    }

    private static boolean isLeaf(GraphQLType type) {
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    }

    private static boolean sameName(GraphQLType a, GraphQLType b) {
        return GraphQLTypeUtil.simplePrint(a).equals(GraphQLTypeUtil.simplePrint(b));
    }

    private void sameField(Map<String, Map<Field, Candidate>> fields) {
        for (Map.Entry<String, Map<Field, Candidate>> entry : fields.entrySet()) {
            for (Map<Field, Candidate> group : byParent(entry.getValue())) {
                if (isNew(named, group) && fieldsAgree(entry.getKey(), group.values())) {
                    sameField(below(group.values()));
                }
            }
        }
    }

    /** Fields of different object types never meet; those of abstract types meet all. */
    private Collection<Map<Field, Candidate>> byParent(Map<Field, Candidate> fields) {
        Map<GraphQLType, Map<Field, Candidate>> groups = new LinkedHashMap<>();
        Map<Field, Candidate> everywhere = new LinkedHashMap<>();
        for (Candidate each : fields.values()) {
            budget.step();
            if (each.parent() instanceof GraphQLObjectType object) {
                groups.computeIfAbsent(object, _ -> new LinkedHashMap<>()).put(each.field(), each);
            } else {
                everywhere.put(each.field(), each);
            }
        }
        if (groups.isEmpty()) {
            return List.of(everywhere);
        }
        for (Map<Field, Candidate> group : groups.values()) {
            for (Candidate each : everywhere.values()) {
                budget.step();
                group.put(each.field(), each);
            }
        }
        return groups.values();
    }

    private boolean fieldsAgree(String name, Collection<Candidate> group) {
        if (group.size() < 2) {
            return true;
        }
        Field first = group.iterator().next().field();
        for (Candidate other : group) {
            budget.step();
            if (!other.field().getName().equals(first.getName())) {
                report(
                        name,
                        "'%s' and '%s' are different fields"
                                .formatted(first.getName(), other.field().getName()),
                        first,
                        other.field());
                return false;
            }
            if (!Objects.equals(arguments(other.field()), arguments(first))) {
                report(name, "they have different arguments", first, other.field());
                return false;
            }
        }
        return true;
    }

    private String arguments(Field field) {
        return arguments.computeIfAbsent(
                field,
                _ -> {
                    Map<String, String> texts = new TreeMap<>();
                    for (Argument argument : field.getArguments()) {
                        texts.put(
                                argument.getName(),
                                AstPrinter.printAstCompact(argument.getValue()));
                    }
                    return texts.toString();
                });
    }

    private static boolean isNew(Set<Set<Field>> known, Map<Field, Candidate> group) {
        return known.add(group.keySet());
    }

    private void report(String name, String difference, Field one, Field other) {
        if (errors.size() >= MAX_ERRORS) {
            return;
        }
        List<GraphQLError.Location> locations = new ArrayList<>();
        for (Field field : List.of(one, other)) {
            SourceLocation at = field.getSourceLocation();
            if (at != null) {
                locations.add(new GraphQLError.Location(at.getLine(), at.getColumn()));
            }
        }
        errors.add(
                new GraphQLError(
                        "The fields that answer as '%s' cannot be merged: %s. Give one of them an alias."
                                .formatted(name, difference),
                        locations,
                        List.of(),
                        Map.of("code", "GRAPHQL_VALIDATION_FAILED")));
    }
}
