package org.jingkai.gateway.execution;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operation of an entity fetch without the parts that nothing is to be asked for, and without
 * the fields whose requirements are not known of some objects.
 *
 * <pre>
 * { _entities(…) {… on A {x y}} _entities_1: _entities(…) {… on B {z}} }
 *   =>   { _entities_without_1: _entities(…) {… on A {x}} }
 * </pre>
 */
final class PartialOperation {

    /**
     * What is sent.
     *
     * @param variables the client's variables it uses
     * @param aliases the response names of the batches it asks for
     */
    record Asked(String text, List<String> variables, Set<String> aliases) {}

    private final OperationDefinition whole;

    private PartialOperation(OperationDefinition whole) {
        this.whole = whole;
    }

    /** The operation that asks for these batches, as far as something is left to ask of them. */
    static Asked of(String operation, List<EntityBatch> batches) {
        Document document = Parser.parse(operation);
        return new PartialOperation(
                        document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow())
                .asked(batches);
    }

    private Asked asked(List<EntityBatch> batches) {
        Set<String> asked = new HashSet<>();
        List<Selection<?>> fields = new ArrayList<>();
        List<VariableDefinition> variables = new ArrayList<>();
        for (EntityBatch batch : batches) {
            Field field = reduced(batch);
            if (field != null) {
                asked.add(batch.alias());
                fields.add(field);
                variables.addAll(definitions(batch, field));
            }
        }
        List<VariableDefinition> clients = clients(fields, variables);
        variables.addAll(clients);
        String text =
                AstPrinter.printAstCompact(
                        whole.transform(operation ->
                                operation
                                        .variableDefinitions(variables)
                                        .selectionSet(new SelectionSet(fields))));
        return new Asked(text, clients.stream().map(VariableDefinition::getName).toList(), asked);
    }

    /** What carries the representations, and what is told from above, as far as it is used. */
    private List<VariableDefinition> definitions(EntityBatch batch, Field field) {
        Set<String> used = new HashSet<>();
        collectVariables(field, used);
        List<String> names = new ArrayList<>(List.of(batch.part().variable()));
        batch.part().contexts().forEach(context -> names.add(context.variable()));
        return names.stream()
                .filter(name -> used.contains(batch.named(name)))
                .map(name -> definition(name).transform(v -> v.name(batch.named(name))))
                .toList();
    }

    private List<VariableDefinition> clients(
            List<Selection<?>> fields, List<VariableDefinition> own) {
        Set<String> used = new HashSet<>();
        fields.forEach(field -> collectVariables(field, used));
        own.forEach(variable -> used.remove(variable.getName()));
        return whole.getVariableDefinitions().stream()
                .filter(definition -> used.contains(definition.getName()))
                .toList();
    }

    private VariableDefinition definition(String name) {
        for (VariableDefinition definition : whole.getVariableDefinitions()) {
            if (definition.getName().equals(name)) {
                return definition;
            }
        }
        throw new IllegalStateException("no variable " + name);
    }

    private @Nullable Field reduced(EntityBatch batch) {
        Field field = field(batch.part().alias());
        List<Selection<?>> left = left(field.getSelectionSet(), batch);
        if (!batch.isWhole() && left.stream().allMatch(PartialOperation::isTypename)) {
            return null;
        }
        Argument representations =
                new Argument("representations", new VariableReference(batch.variable()));
        return field.transform(reduced ->
                reduced.alias(batch.alias().equals("_entities") ? null : batch.alias())
                        .arguments(List.of(representations))
                        .selectionSet(new SelectionSet(left)));
    }

    private Field field(String alias) {
        for (Selection<?> selection : whole.getSelectionSet().getSelections()) {
            if (selection instanceof Field field && field.getResultKey().equals(alias)) {
                return field;
            }
        }
        throw new IllegalStateException("no field " + alias);
    }

    private static List<Selection<?>> left(SelectionSet set, EntityBatch batch) {
        List<Selection<?>> left = new ArrayList<>();
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case InlineFragment fragment -> {
                    List<Selection<?>> inner = left(fragment.getSelectionSet(), batch);
                    if (!inner.isEmpty()) {
                        left.add(fragment.transform(f -> f.selectionSet(new SelectionSet(inner))));
                    }
                }
                case Field field -> {
                    if (!batch.left().contains(field.getResultKey())) {
                        left.add(told(field, batch));
                    }
                }
                default -> left.add(selection);
            }
        }
        return left;
    }

    /** The field with the variables of the batch where it is told something from above. */
    private static Field told(Field field, EntityBatch batch) {
        Set<String> names = new HashSet<>();
        batch.part().contexts().forEach(context -> names.add(context.variable()));
        return field.transform(f ->
                f.arguments(
                        field.getArguments().stream()
                                .map(argument -> told(argument, names, batch))
                                .toList()));
    }

    private static Argument told(Argument argument, Set<String> names, EntityBatch batch) {
        return argument.getValue() instanceof VariableReference variable
                        && names.contains(variable.getName())
                ? argument.transform(
                        a -> a.value(new VariableReference(batch.named(variable.getName()))))
                : argument;
    }

    private static boolean isTypename(Selection<?> selection) {
        return selection instanceof Field field && field.getName().equals("__typename");
    }

    private static void collectVariables(Node<?> node, Set<String> into) {
        if (node instanceof VariableReference reference) {
            into.add(Objects.requireNonNull(reference.getName()));
        }
        node.getChildren().forEach(child -> collectVariables(child, into));
    }
}
