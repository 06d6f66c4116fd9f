package org.jingkai.gateway.pipeline;

import graphql.language.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.gateway.admission.Admission;
import org.jingkai.gateway.execution.ExecutablePlan;
import org.jingkai.gateway.operation.Checked;
import org.jingkai.gateway.operation.Checked.Failed;
import org.jingkai.gateway.operation.Checked.Passed;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.operation.NormalizedOperation;
import org.jingkai.gateway.operation.Normalizer;
import org.jingkai.gateway.operation.OperationParser;
import org.jingkai.gateway.operation.OperationValidator;
import org.jingkai.gateway.operation.ReservedNames;
import org.jingkai.gateway.operation.ValidOperation;
import org.jingkai.gateway.operation.VariableCoercer;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.planning.Planner;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.querygraph.QueryGraphBuilder;
import org.jingkai.gateway.response.ResponseShape;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/**
 * One supergraph with all that is derived from it; a request runs on one snapshot from beginning to
 * end.
 */
final class Snapshot {

    private record DocumentKey(String query, @Nullable String operationName) {}

    private record PlanKey(ValidOperation operation, Map<String, @Nullable Object> conditions) {}

    private final Supergraph supergraph;
    private final OperationParser parser;
    private final Admission admission;
    private final OperationValidator validator;
    private final VariableCoercer coercer;
    private final Normalizer normalizer;
    private final Planner planner;
    private final BoundedCache<DocumentKey, ValidOperation> operations;
    private final BoundedCache<PlanKey, Planned> plans;

    Snapshot(Supergraph supergraph, GatewaySettings settings) {
        QueryGraph graph = QueryGraphBuilder.build(supergraph, OverrideLabels.NONE);
        ReservedNames reserved = ReservedNames.of(supergraph);
        var schema = supergraph.api().schema();
        this.supergraph = supergraph;
        this.parser =
                new OperationParser(
                        settings.limits().maxTokens(), settings.limits().maxCharacters());
        this.admission = new Admission(settings.limits());
        this.validator = new OperationValidator(schema);
        this.coercer = new VariableCoercer(schema);
        this.normalizer = new Normalizer(schema, reserved);
        this.planner = new Planner(supergraph, graph, reserved, settings.planningSteps());
        this.operations = new BoundedCache<>(settings.cachedPlans());
        this.plans = new BoundedCache<>(settings.cachedPlans());
    }

    Supergraph supergraph() {
        return supergraph;
    }

    /** All stages up to the plan, as far as they are not known from an earlier request. */
    Checked<Planned> prepare(GraphQLRequest request) {
        return switch (operation(request)) {
            case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
            case Passed(ValidOperation operation) ->
                    switch (coercer.coerce(operation, request.variables())) {
                        case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
                        case Passed(Map<String, @Nullable Object> variables) ->
                                plan(operation, variables);
                    };
        };
    }

    /** The valid operation of a request, before its variables are looked at. */
    Checked<ValidOperation> operation(GraphQLRequest request) {
        DocumentKey key = new DocumentKey(request.query(), request.operationName());
        ValidOperation known = operations.get(key);
        if (known != null) {
            return new Passed<>(known);
        }
        Checked<ValidOperation> checked =
                switch (parser.parse(request.query())) {
                    case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
                    case Passed(Document document) -> validate(document, request);
                };
        if (checked instanceof Passed(ValidOperation operation)) {
            operations.put(key, operation);
        }
        return checked;
    }

    private Checked<ValidOperation> validate(Document document, GraphQLRequest request) {
        List<GraphQLError> refusals = admission.check(document);
        return refusals.isEmpty()
                ? validator.validate(document, request.operationName())
                : new Failed<>(refusals);
    }

    private Checked<Planned> plan(
            ValidOperation operation, Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> conditions = new HashMap<>();
        for (String name : operation.conditionVariables()) {
            conditions.put(name, variables.get(name));
        }
        PlanKey key = new PlanKey(operation, conditions);
        Planned known = plans.get(key);
        if (known != null) {
            return new Passed<>(known);
        }
        NormalizedOperation normalized = normalizer.normalize(operation, conditions);
        return switch (planner.plan(normalized)) {
            case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
            case Passed(QueryPlan plan) -> {
                Planned planned =
                        new Planned(
                                normalized,
                                plan,
                                new ExecutablePlan(plan),
                                ResponseShape.of(supergraph.api().schema(), normalized));
                plans.put(key, planned);
                yield new Passed<>(planned);
            }
        };
    }
}
