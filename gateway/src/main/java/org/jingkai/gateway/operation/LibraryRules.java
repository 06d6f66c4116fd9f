package org.jingkai.gateway.operation;

import graphql.i18n.I18n;
import graphql.language.Document;
import graphql.language.Node;
import graphql.schema.GraphQLSchema;
import graphql.validation.AbstractRule;
import graphql.validation.LanguageTraversal;
import graphql.validation.RulesVisitor;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorCollector;
import graphql.validation.Validator;
import graphql.validation.rules.NoFragmentCycles;
import graphql.validation.rules.NoUnusedFragments;
import graphql.validation.rules.OverlappingFieldsCanBeMerged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The validation rules of graphql-java of which the work is in proportion to the nodes they are
 * shown. Each node shown spends a step: rules that follow fragments are shown them once for each
 * operation.
 */
final class LibraryRules {

    private static final int MAX_ERRORS = 50;

    /** Super-linear; {@link FragmentUse} and {@link FieldMerge} stand in for them. */
    private static final Set<Class<?>> LEFT_OUT =
            Set.of(
                    NoFragmentCycles.class,
                    NoUnusedFragments.class,
                    OverlappingFieldsCanBeMerged.class);

    private LibraryRules() {}

    /** What the rules find, the first ones of it if it is much. */
    static List<ValidationError> check(GraphQLSchema schema, Document document, Budget budget) {
        ValidationContext context =
                new ValidationContext(
                        schema, document, I18n.i18n(I18n.BundleType.Validation, Locale.ENGLISH));
        Findings findings = new Findings();
        List<AbstractRule> rules =
                new Validator()
                        .createRules(context, findings).stream()
                                .filter(rule -> !LEFT_OUT.contains(rule.getClass()))
                                .toList();
        try {
            new LanguageTraversal().traverse(document, new Visitor(context, rules, budget));
        } catch (Enough _) {
            return findings.first;
        }
        return findings.first;
    }

    private static final class Visitor extends RulesVisitor {

        private final Budget budget;

        Visitor(ValidationContext context, List<AbstractRule> rules, Budget budget) {
            super(context, rules);
            this.budget = budget;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void enter(Node node, List<Node> ancestors) {
            budget.step();
            super.enter(node, ancestors);
        }
    }

    private static final class Findings extends ValidationErrorCollector {

        private final List<ValidationError> first = new ArrayList<>();

        @Override
        public void addError(ValidationError error) {
            first.add(error);
            if (first.size() >= MAX_ERRORS) {
                throw new Enough();
            }
        }

        @Override
        public List<ValidationError> getErrors() {
            return first;
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough errors were found", null, false, false);
        }
    }
}
