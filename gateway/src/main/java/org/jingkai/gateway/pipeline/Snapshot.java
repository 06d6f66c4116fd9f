package org.jingkai.gateway.pipeline;

import graphql.language.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingkai.gateway.admission.Admission;
import org.jingkai.gateway.admission.CostEstimator;
import org.jingkai.gateway.admission.CostLimits;
import org.jingkai.gateway.admission.Limit;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.execution.ExecutablePlan;
import org.jingkai.gateway.operation.Budget;
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
import org.jingkai.gateway.operation.ValueBounds;
import org.jingkai.gateway.operation.VariableCoercer;
import org.jingkai.gateway.plan.QueryPlan;
import org.jingkai.gateway.planning.Planner;
import org.jingkai.gateway.querygraph.OverrideLabels;
import org.jingkai.gateway.querygraph.QueryGraph;
import org.jingkai.gateway.querygraph.QueryGraphBuilder;
import org.jingkai.gateway.response.ResponseShape;
import org.jingkai.gateway.sanity.PlanInvariants;
import org.jingkai.gateway.sanity.Violation;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.traffic.Pace;
import org.jspecify.annotations.Nullable;

/**
 * One supergraph with all that is derived from it; a request runs on one snapshot from beginning to
 * end.
 */
final class Snapshot {

    private static final System.Logger LOG = System.getLogger(Snapshot.class.getName());

    private record Planning(Planner planner, PlanInvariants invariants) {}

    private final Supergraph supergraph;
    private final OperationParser parser;
    private final Admission admission;
    private final OperationValidator validator;
    private final VariableCoercer coercer;
    private final Normalizer normalizer;
    private final ReservedNames reserved;
    private final CostEstimator estimator;
    private final OverrideChoice overrides;
    private final Set<String> labels;
    private final Map<OverrideLabels, Planning> plannings = new ConcurrentHashMap<>();
    private final boolean checkPlans;
    private final IntrospectionSettings introspection;
    private final UsedFields used;

    Snapshot(Supergraph supergraph, GatewaySettings settings, UsedFields used) {
        this.used = used;
        var schema = supergraph.api().schema();
        this.supergraph = supergraph;
        OperationLimits limits = settings.limits();
        this.parser =
                new OperationParser(
                        limits.of(Limit.TOKENS),
                        limits.of(Limit.CHARACTERS),
                        limits.of(Limit.NUMBER_LENGTH));
        this.admission = new Admission(settings.limits());
        this.validator = new OperationValidator(schema, settings.introspection().enabled());
        this.coercer =
                new VariableCoercer(
                        schema,
                        new ValueBounds(
                                limits.of(Limit.VALUE_DEPTH),
                                limits.of(Limit.VARIABLE_VALUES),
                                limits.of(Limit.NUMBER_LENGTH)));
        this.reserved = ReservedNames.of(supergraph);
        this.normalizer = new Normalizer(schema, reserved, supergraph.api().ownFields());
        this.estimator = estimator(supergraph, settings.costs());
        this.overrides = settings.overrides();
        this.labels = OverrideLabels.mentionedIn(supergraph);
        planning(OverrideLabels.NONE);
        this.checkPlans = settings.checkPlans();
        this.introspection = settings.introspection();
    }

    /** A graph that says no size of any list is not judged by guesses: each list counts as one. */
    private static CostEstimator estimator(Supergraph supergraph, CostLimits limits) {
        return new CostEstimator(
                supergraph.api().schema(),
                supergraph.costs(),
                supergraph.costs().saySizes() ? limits.assumedListSize() : 1);
    }

    Supergraph supergraph() {
        return supergraph;
    }

    /** Which progressive overrides hold for one request; to be asked once for each. */
    OverrideLabels chooseLabels() {
        return overrides.choose(labels);
    }

    /** What the plan of an operation with these variables is known by, or why they do not fit. */
    Checked<PlanKey> planKey(
            DocumentKey document,
            ValidOperation operation,
            GraphQLRequest request,
            OverrideLabels holding) {
        return switch (coercer.coerce(operation, request.variables())) {
            case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
            case Passed(Map<String, @Nullable Object> variables) -> {
                Map<String, @Nullable Object> conditions = new HashMap<>();
                for (String name : operation.conditionVariables()) {
                    conditions.put(name, variables.get(name));
                }
                yield new Passed<>(new PlanKey(document, conditions, holding));
            }
        };
    }

    /** Parses and validates a document and picks its operation. */
    Checked<ValidOperation> operation(GraphQLRequest request, Budget budget) {
        Checked<ValidOperation> checked =
                switch (parser.parse(request.query(), budget)) {
                    case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
                    case Passed(Document document) ->
                            validate(document, request.operationName(), budget);
                };
        budget.check();
        return checked;
    }

    private Checked<ValidOperation> validate(
            Document document, @Nullable String operationName, Budget budget) {
        List<GraphQLError> refusals = admission.check(document);
        return refusals.isEmpty()
                ? validator.validate(document, operationName, budget)
                : new Failed<>(refusals);
    }

    private Planning planning(OverrideLabels holding) {
        return plannings.computeIfAbsent(
                holding,
                each -> {
                    QueryGraph graph = QueryGraphBuilder.build(supergraph, each);
                    return new Planning(
                            new Planner(supergraph, graph, reserved),
                            new PlanInvariants(supergraph, graph));
                });
    }

    /** Plans an operation. */
    Checked<Planned> plan(ValidOperation operation, PlanKey key, Budget budget) {
        NormalizedOperation normalized = normalizer.normalize(operation, key.conditions(), budget);
        GraphQLError tooMuch =
                IntrospectionSize.check(
                        supergraph.api().schema(), normalized, introspection, budget);
        if (tooMuch != null) {
            return new Failed<>(List.of(tooMuch));
        }
        return switch (planning(key.labels()).planner().plan(normalized, budget)) {
            case Failed(List<GraphQLError> errors) -> new Failed<>(errors);
            case Passed(QueryPlan plan) -> {
                used.note(supergraph.api().schema(), normalized);
                Planned planned =
                        new Planned(
                                normalized,
                                key.labels(),
                                plan,
                                new ExecutablePlan(plan),
                                ResponseShape.of(
                                        supergraph.api().schema(), normalized, estimator::weight),
                                estimator.estimate(normalized),
                                new Pace());
                yield checkPlans ? check(planned) : new Passed<>(planned);
            }
        };
    }

    /** The plan again if it keeps the rules that hold of every plan. */
    Checked<Planned> check(Planned planned) {
        List<GraphQLError> errors = new ArrayList<>();
        PlanInvariants invariants = planning(planned.labels()).invariants();
        for (Violation violation : invariants.check(planned.operation(), planned.plan())) {
            LOG.log(System.Logger.Level.ERROR, "{0} in the plan\n{1}", violation, planned.plan());
            errors.add(
                    GraphQLError.of(
                            "QUERY_PLAN_UNSOUND",
                            "The gateway made a plan that breaks a rule. Tell its owner the operation: "
                                    + violation));
        }
        return errors.isEmpty() ? new Passed<>(planned) : new Failed<>(errors);
    }
}
