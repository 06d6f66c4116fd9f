package org.jingkai.gateway.sanity;

/**
 * A rule that a plan breaks: always a fault of the planner, never of the client.
 *
 * @param rule the class that holds the rule
 */
public record Violation(String rule, String message) {

    static Violation of(PlanCheck rule, String message) {
        return new Violation(rule.getClass().getSimpleName(), message);
    }

    @Override
    public String toString() {
        return rule + ": " + message;
    }
}
