package org.jingkai.gateway.bootstrap;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jingkai.gateway.admission.CostLimits;
import org.jingkai.gateway.admission.Limit;
import org.jingkai.gateway.admission.OperationLimits;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.config.LimitsConfig;
import org.jingkai.gateway.execution.ErrorPolicy;
import org.jingkai.gateway.execution.ErrorPolicy.Disclosure;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.IntrospectionSettings;
import org.jingkai.gateway.pipeline.OverrideChoice;

/** The settings of the engine out of the configuration. */
final class EngineSettings {

    private EngineSettings() {}

    static GatewaySettings of(GatewayConfig config) {
        LimitsConfig limits = config.limits();
        return GatewaySettings.DEFAULT.with(settings -> {
            settings.limits = operationLimits(limits);
            settings.costs =
                    new CostLimits(
                            config.cost().most(),
                            config.cost().assumedListSize(),
                            config.cost().newOperation(),
                            config.cost().inAnswers());
            settings.cachedBytes = limits.planCache().asLongValue();
            settings.planningSteps = limits.planningSteps();
            settings.planningTime = limits.planningTime();
            settings.overrides =
                    OverrideChoice.switchedOn(config.overrideLabels().orElse(Set.of()));
            settings.checkPlans = config.checkPlans();
            settings.introspection =
                    new IntrospectionSettings(
                            limits.introspection(),
                            limits.maxIntrospectionDepth(),
                            limits.maxIntrospectionSize().asLongValue());
            settings.errors = errors(config);
            settings.ownFields = config.rateLimit().field();
        });
    }

    private static OperationLimits operationLimits(LimitsConfig config) {
        return OperationLimits.DEFAULT
                .with(Limit.CHARACTERS, config.maxCharacters())
                .with(Limit.TOKENS, config.maxTokens())
                .with(Limit.NUMBER_LENGTH, config.maxNumberLength())
                .with(Limit.OPERATIONS, config.maxOperations())
                .with(Limit.FRAGMENTS, config.maxFragments())
                .with(Limit.SPREADS, config.maxSpreads())
                .with(Limit.DIRECTIVES, config.maxDirectives())
                .with(Limit.DIRECTIVES_PER_LOCATION, config.maxDirectivesPerLocation())
                .with(Limit.VARIABLES, config.maxVariables())
                .with(Limit.VALUE_DEPTH, config.maxValueDepth())
                .with(Limit.LIST_LENGTH, config.maxListLength())
                .with(Limit.VARIABLE_VALUES, config.maxVariableValues())
                .with(Limit.DUPLICATES, config.maxDuplicates())
                .with(Limit.DEPTH, config.maxDepth())
                .with(Limit.FIELDS, config.maxFields())
                .with(Limit.ALIASES, config.maxAliases())
                .with(Limit.ROOT_FIELDS, config.maxRootFields());
    }

    /** A subgraph of the configuration is one of the suite; one that only a file names is not. */
    private static ErrorPolicy errors(GatewayConfig config) {
        Map<String, Disclosure> bySubgraph = new TreeMap<>();
        config.subgraphs()
                .forEach((name, subgraph) ->
                        bySubgraph.put(
                                name,
                                subgraph.errors()
                                        .or(config::subgraphErrors)
                                        .orElse(Disclosure.PASS)));
        return new ErrorPolicy(
                Map.copyOf(bySubgraph),
                config.subgraphErrors().orElse(Disclosure.MASK),
                config.limits().maxErrors());
    }
}
