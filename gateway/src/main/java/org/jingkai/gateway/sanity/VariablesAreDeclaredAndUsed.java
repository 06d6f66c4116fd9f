package org.jingkai.gateway.sanity;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.OperationParser;
import org.jingkai.gateway.plan.PlanNode;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.sanity.PlanFacts.Numbered;

/**
 * The text of a fetch is GraphQL; the variables that it uses are those that it declares, and they
 * are the client's that are forwarded and those that carry representations or values from above.
 */
final class VariablesAreDeclaredAndUsed implements PlanCheck {

    private static final OperationParser PARSER =
            new OperationParser(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public List<Violation> check(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        for (Numbered each : plan.fetches()) {
            Fetch fetch = each.fetch();
            switch (PARSER.parse(fetch.operation(), Budget.of(Long.MAX_VALUE, LONG))) {
                case Checked.Failed(var errors) ->
                        violations.add(
                                Violation.of(this, errors.getFirst() + " in " + fetch.operation()));
                case Checked.Passed(Document document) -> check(fetch, document, violations);
            }
        }
        return violations;
    }

    private void check(Fetch fetch, Document document, List<Violation> into) {
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        Set<String> declared = new LinkedHashSet<>();
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            declared.add(definition.getName());
        }
        compare("uses", used(operation), declared, fetch, into);
        compare("is sent", sent(fetch), declared, fetch, into);
    }

    private void compare(
            String verb,
            Set<String> found,
            Set<String> declared,
            Fetch fetch,
            List<Violation> into) {
        if (!found.equals(declared)) {
            into.add(
                    Violation.of(
                            this,
                            "declares %s and %s %s: %s"
                                    .formatted(declared, verb, found, fetch.operation())));
        }
    }

    private static Set<String> used(Node<?> operation) {
        Set<String> used = new LinkedHashSet<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitVariableReference(
                                    VariableReference node, TraverserContext<Node> context) {
                                used.add(node.getName());
                                return TraversalControl.CONTINUE;
                            }
                        },
                        operation);
        return used;
    }

    private static Set<String> sent(Fetch fetch) {
        Set<String> sent = new LinkedHashSet<>(fetch.variables());
        if (fetch.target() instanceof PlanNode.Entities(List<EntityPart> parts)) {
            for (EntityPart part : parts) {
                sent.add(part.variable());
                part.contexts().forEach(context -> sent.add(context.variable()));
            }
        }
        return sent;
    }
}
