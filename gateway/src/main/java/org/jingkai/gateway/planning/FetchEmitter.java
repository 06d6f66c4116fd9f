package org.jingkai.gateway.planning;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.OperationKind;
import org.jingkai.gateway.plan.ContextInput;
import org.jingkai.gateway.plan.ContextInput.ContextSource;
import org.jingkai.gateway.plan.FetchSelection;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.plan.OperationText;
import org.jingkai.gateway.plan.Path;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.planning.FetchGroup.ContextUse;
import org.jingkai.gateway.planning.SelectionNode.Drafted;
import org.jingkai.gateway.querygraph.Node;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.supergraph.SubgraphInfo;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/** Emits one step as a fetch with the text that its subgraph is sent. */
final class FetchEmitter {

    private static final Pattern NOT_OF_NAME = Pattern.compile("[^A-Za-z0-9_]");

    private final Supergraph supergraph;
    private final NormalizedOperation operation;
    private final Representations representations;
    private final Budget budget;
    private final Set<String> clients = new HashSet<>();
    private int next;

    FetchEmitter(
            Supergraph supergraph,
            QueryGraph graph,
            NormalizedOperation operation,
            int first,
            Budget budget) {
        this.budget = budget;
        operation.variables().forEach(variable -> clients.add(variable.getName()));
        this.supergraph = supergraph;
        this.operation = operation;
        this.representations = new Representations(graph);
        this.next = first;
    }

    Fetch emit(Step step) {
        return step.groups().getFirst().isRoot() ? root(step) : entities(step);
    }

    private Fetch root(Step step) {
        FetchGroup group = step.groups().getFirst();
        Site site = group.site();
        SelectionNode node = site == null ? group.selection() : reentered(group);
        Naming naming = Naming.of(node);
        Set<String> variables = new LinkedHashSet<>();
        List<FetchSelection> selections = selections(node, naming, variables, false);
        return fetch(
                step,
                site == null ? operation.kind() : OperationKind.QUERY,
                new PlanNode.Root(site == null ? Path.ROOT : site.path(), selections),
                variables,
                Map.of(),
                OperationText.of(selections),
                naming.renames());
    }

    private SelectionNode reentered(FetchGroup group) {
        return group.selection().on(Objects.requireNonNull(supergraph.queryType()));
    }

    private Fetch entities(Step step) {
        Set<String> variables = new LinkedHashSet<>();
        Map<String, String> renames = new LinkedHashMap<>();
        List<EntityPart> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder("{");
        for (FetchGroup group : step.groups()) {
            EntityPart part = part(group, parts.size(), variables, renames);
            text.append(parts.isEmpty() ? "" : " ")
                    .append(part.alias().equals("_entities") ? "" : part.alias() + ": ")
                    .append("_entities(representations: $")
                    .append(part.variable())
                    .append(")")
                    .append(OperationText.of(part.selections()));
            parts.add(part);
        }
        Map<String, String> own = own(parts);
        variables.removeAll(own.keySet());
        return fetch(
                step,
                OperationKind.QUERY,
                new PlanNode.Entities(List.copyOf(parts)),
                variables,
                own,
                text.append('}').toString(),
                renames);
    }

    /** The variables that are not the client's, with their types. */
    private static Map<String, String> own(List<EntityPart> parts) {
        Map<String, String> own = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            own.put(part.variable(), "[_Any!]!");
            part.contexts().forEach(context -> own.put(context.variable(), context.type()));
        }
        return own;
    }

    private EntityPart part(
            FetchGroup group, int number, Set<String> variables, Map<String, String> renames) {
        Naming naming = Naming.of(group.selection());
        renames.putAll(naming.renames());
        Site site = group.site();
        return new EntityPart(
                site == null ? Path.ROOT : site.path(),
                number == 0 ? "_entities" : "_entities_" + number,
                free(number == 0 ? "representations" : "representations_" + number),
                representations.of(group, naming),
                selections(group.selection(), naming, variables, false),
                contexts(group, naming));
    }

    private List<ContextInput> contexts(FetchGroup group, Naming naming) {
        List<ContextInput> inputs = new ArrayList<>();
        for (ContextUse use : group.contexts()) {
            List<String> fields = new ArrayList<>();
            use.fields()
                    .forEach((type, names) -> {
                        var drafted = group.selection().on(type).fields();
                        names.stream()
                                .map(drafted::get)
                                .filter(field -> field != null && !field.isEmpty())
                                .forEach(field -> fields.add(naming.outputName(field)));
                    });
            if (!fields.isEmpty()) {
                inputs.add(
                        new ContextInput(
                                use.variable(),
                                List.copyOf(fields),
                                use.drawn().argument().type(),
                                sources(use, group.subgraph())));
            }
        }
        return List.copyOf(inputs);
    }

    private List<ContextSource> sources(ContextUse use, String subgraph) {
        return use.drawn().sources().stream()
                .map(source ->
                        new ContextSource(
                                source.path(),
                                List.copyOf(source.types()),
                                representations.convert(
                                        new Node(source.type(), subgraph), source.selections())))
                .toList();
    }

    private String free(String name) {
        String candidate = name;
        while (clients.contains(candidate)) {
            budget.steps(1 + candidate.length() / 64);
            candidate = "_" + candidate;
        }
        return candidate;
    }

    private Fetch fetch(
            Step step,
            OperationKind kind,
            PlanNode.Target target,
            Set<String> variables,
            Map<String, String> own,
            String body,
            Map<String, String> renames) {
        SubgraphInfo info = supergraph.subgraphs().get(step.subgraph());
        String service = info == null ? step.subgraph() : info.name();
        String name = operationName(service);
        String head = declarations(variables, own);
        boolean anonymousQuery = name == null && head.isEmpty() && kind == OperationKind.QUERY;
        String text =
                anonymousQuery
                        ? body
                        : kind.keyword() + (name == null ? "" : " " + name) + head + " " + body;
        return new Fetch(service, text, name, List.copyOf(variables), target, Map.copyOf(renames));
    }

    private @Nullable String operationName(String service) {
        int number = next++;
        return operation.name() == null
                ? null
                : operation.name()
                        + "__"
                        + NOT_OF_NAME.matcher(service).replaceAll("_")
                        + "__"
                        + number;
    }

    private String declarations(Set<String> variables, Map<String, String> own) {
        List<String> declared = new ArrayList<>();
        own.forEach((variable, type) -> declared.add("$" + variable + ": " + type));
        budget.steps(1 + operation.variables().size() / 8);
        for (VariableDefinition definition : operation.variables()) {
            if (variables.contains(definition.getName())) {
                VariableDefinition bare = definition.transform(b -> b.directives(List.of()));
                declared.add(AstPrinter.printAstCompact(bare));
            }
        }
        return declared.isEmpty() ? "" : "(" + String.join(", ", declared) + ")";
    }

    private List<FetchSelection> selections(
            SelectionNode node, Naming naming, Set<String> variables, boolean typeTold) {
        List<FetchSelection> selections = new ArrayList<>();
        if (node.asksTypename() && !typeTold) {
            selections.add(new FetchField("__typename", "__typename", "", List.of()));
        }
        for (Drafted drafted : node.fields().values()) {
            budget.step();
            if (!drafted.isEmpty()) {
                selections.add(field(drafted, naming, variables));
            }
        }
        node.fragments()
                .forEach((type, fragment) -> {
                    boolean told = node.asksTypename();
                    var inner = selections(fragment, naming, variables, told);
                    if (!fragment.isEmpty() && !inner.isEmpty()) {
                        selections.add(new FetchFragment(type, inner));
                    }
                });
        return List.copyOf(selections);
    }

    private FetchField field(Drafted drafted, Naming naming, Set<String> variables) {
        SelectionNode child = drafted.child();
        List<String> arguments = new ArrayList<>();
        for (Argument argument : drafted.field().arguments()) {
            collectVariables(argument.getValue(), variables);
            arguments.add(AstPrinter.printAstCompact(argument));
        }
        return new FetchField(
                naming.outputName(drafted),
                drafted.field().name(),
                String.join(", ", arguments),
                child == null ? List.of() : selections(child, naming, variables, false));
    }

    private static void collectVariables(Value<?> value, Set<String> into) {
        switch (value) {
            case VariableReference variable -> into.add(variable.getName());
            case ArrayValue list -> list.getValues().forEach(item -> collectVariables(item, into));
            case ObjectValue object -> {
                for (ObjectField field : object.getObjectFields()) {
                    collectVariables(field.getValue(), into);
                }
            }
            default -> {}
        }
    }
}
