package org.jingkai.gateway.operation;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From document to valid operation: validates against the API schema and picks the operation to
 * run.
 */
public final class OperationValidator {

    private static final int MAX_ERRORS = 50;

    private final GraphQLSchema schema;
    private final boolean showsSchema;

    /**
     * A validator for one API schema.
     *
     * @param showsSchema whether clients may ask for the schema; if not, neither introspection nor
     *     an error's message tells them of it
     */
    public OperationValidator(GraphQLSchema schema, boolean showsSchema) {
        this.schema = schema;
        this.showsSchema = showsSchema;
    }

    /**
     * The operation of that name (or the only one), or why it cannot run.
     *
     * @throws Budget.Exhausted if the budget does not suffice
     */
    public Checked<ValidOperation> validate(
            Document document, @Nullable String operationName, Budget budget) {
        List<GraphQLError> errors = RefusedSelections.check(document, showsSchema);
        if (errors.isEmpty()) {
            errors = checkFragments(new FragmentUse(document, budget));
        }
        if (errors.isEmpty()) {
            errors =
                    LibraryRules.check(schema, document, budget).stream()
                            .map(problem -> ValidationMessages.of(problem, showsSchema))
                            .toList();
        }
        if (errors.isEmpty()) {
            errors = FieldMerge.check(schema, document, budget);
        }
        return errors.isEmpty() ? pick(document, operationName) : new Checked.Failed<>(errors);
    }

    private static List<GraphQLError> checkFragments(FragmentUse use) {
        List<GraphQLError> errors = new ArrayList<>();
        for (FragmentDefinition fragment : use.circular()) {
            errors.add(
                    ValidationMessages.at(
                            fragment,
                            "The fragment '%s' spreads itself, be it through others. Take one spread away."
                                    .formatted(fragment.getName())));
        }
        for (FragmentDefinition fragment : use.unused()) {
            errors.add(
                    ValidationMessages.at(
                            fragment,
                            "Unused fragment '%s'. Spread it or leave it out."
                                    .formatted(fragment.getName())));
        }
        return errors.size() > MAX_ERRORS ? errors.subList(0, MAX_ERRORS) : errors;
    }

    private Checked<ValidOperation> pick(Document document, @Nullable String name) {
        List<OperationDefinition> operations =
                document.getDefinitionsOfType(OperationDefinition.class);
        List<OperationDefinition> chosen =
                name == null || name.isEmpty()
                        ? operations
                        : operations.stream().filter(o -> name.equals(o.getName())).toList();
        if (chosen.size() == 1) {
            return new Checked.Passed<>(valid(document, chosen.getFirst()));
        }
        List<@Nullable String> names =
                operations.stream().<@Nullable String>map(OperationDefinition::getName).toList();
        String message;
        if (operations.isEmpty()) {
            message = "The document holds no operation, only fragments. Add a query.";
        } else if (chosen.isEmpty()) {
            message =
                    "The document has no operation named '%s'. Set \"operationName\" to one of %s."
                            .formatted(name, names);
        } else {
            message =
                    "The document has several operations. Set \"operationName\" to one of %s."
                            .formatted(names);
        }
        return new Checked.Failed<>(GraphQLError.of("OPERATION_RESOLUTION_FAILURE", message));
    }

    private static ValidOperation valid(Document document, OperationDefinition operation) {
        Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
        for (FragmentDefinition fragment :
                document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
        OperationKind kind =
                switch (operation.getOperation()) {
                    case QUERY -> OperationKind.QUERY;
                    case MUTATION -> OperationKind.MUTATION;
                    case SUBSCRIPTION -> OperationKind.SUBSCRIPTION;
                };
        return new ValidOperation(operation, kind, fragments, conditionVariables(document));
    }

    private static Set<String> conditionVariables(Document document) {
        Set<String> names = new LinkedHashSet<>();
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case OperationDefinition operation -> collect(operation.getSelectionSet(), names);
                case FragmentDefinition fragment -> collect(fragment.getSelectionSet(), names);
                default -> {}
            }
        }
        return names;
    }

    private static void collect(@Nullable SelectionSet set, Set<String> names) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> {
                    collect(field.getDirectives(), names);
                    collect(field.getSelectionSet(), names);
                }
                case InlineFragment fragment -> {
                    collect(fragment.getDirectives(), names);
                    collect(fragment.getSelectionSet(), names);
                }
                case FragmentSpread spread -> collect(spread.getDirectives(), names);
                default -> {}
            }
        }
    }

    private static void collect(List<Directive> directives, Set<String> names) {
        for (Directive directive : directives) {
            Argument condition = directive.getArgument("if");
            if (condition != null && condition.getValue() instanceof VariableReference variable) {
                names.add(variable.getName());
            }
        }
    }

    /** The arguments as text, for comparison. */
    static String print(List<Argument> arguments) {
        StringBuilder text = new StringBuilder();
        for (Argument argument : arguments) {
            text.append(AstPrinter.printAstCompact(argument)).append(',');
        }
        return text.toString();
    }
}
