package org.jingkai.gateway.admission;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document as if its fragments were written out, without writing them out, and refuses
 * what exceeds the limits. It runs before validation, whose cost grows with the same measures.
 */
public final class Admission {

    private record Size(long fields, long aliases, int depth, long roots) {
        static final Size NONE = new Size(0, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    Math.min(Integer.MAX_VALUE, fields + other.fields),
                    Math.min(Integer.MAX_VALUE, aliases + other.aliases),
                    Math.max(depth, other.depth),
                    Math.min(Integer.MAX_VALUE, roots + other.roots));
        }
    }

    private final OperationLimits limits;

    /** Holds documents to these limits. */
    public Admission(OperationLimits limits) {
        this.limits = limits;
    }

    /** The limits that the document, or some operation of it, exceeds. */
    public List<GraphQLError> check(Document document) {
        List<GraphQLError> errors = new ArrayList<>();
        Count.of(document)
                .forEach((limit, found) -> check(errors, limit, found.number(), found.at()));
        return errors.isEmpty() ? checkSpread(document) : errors;
    }

    private List<GraphQLError> checkSpread(Document document) {
        Measure measure = new Measure(document);
        List<GraphQLError> errors = new ArrayList<>();
        for (OperationDefinition operation :
                document.getDefinitionsOfType(OperationDefinition.class)) {
            Size size = measure.of(operation.getSelectionSet());
            SourceLocation at = operation.getSourceLocation();
            check(errors, Limit.DEPTH, size.depth(), at);
            check(errors, Limit.FIELDS, size.fields(), at);
            check(errors, Limit.ALIASES, size.aliases(), at);
            check(errors, Limit.ROOT_FIELDS, size.roots(), at);
        }
        return errors;
    }

    private void check(
            List<GraphQLError> errors, Limit limit, long found, @Nullable SourceLocation at) {
        if (found > limits.of(limit)) {
            errors.add(
                    new GraphQLError(
                            limit.message(found, limits.of(limit)),
                            at == null
                                    ? List.of()
                                    : List.of(
                                            new GraphQLError.Location(
                                                    at.getLine(), at.getColumn())),
                            List.of(),
                            Map.of("code", limit.code())));
        }
    }

    private static final class Measure {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, Size> known = new HashMap<>();
        private final Set<String> underway = new HashSet<>();

        Measure(Document document) {
            for (FragmentDefinition fragment :
                    document.getDefinitionsOfType(FragmentDefinition.class)) {
                fragments.put(fragment.getName(), fragment);
            }
        }

        Size of(@Nullable SelectionSet set) {
            Size size = Size.NONE;
            if (set != null) {
                for (Selection<?> selection : set.getSelections()) {
                    size = size.and(of(selection));
                }
            }
            return size;
        }

        private Size of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> {
                    Size below = of(field.getSelectionSet());
                    yield new Size(
                            1 + below.fields(),
                            (field.getAlias() == null ? 0 : 1) + below.aliases(),
                            1 + below.depth(),
                            1);
                }
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> ofFragment(spread.getName());
                default -> Size.NONE;
            };
        }

        private Size ofFragment(String name) {
            Size size = known.get(name);
            FragmentDefinition fragment = fragments.get(name);
            if (size == null && fragment != null && underway.add(name)) {
                size = of(fragment.getSelectionSet());
                known.put(name, size);
                underway.remove(name);
            }
            return size == null ? Size.NONE : size;
        }
    }
}
