package org.jingkai.gateway.composition;

import java.util.List;

/**
 * {@code AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE}: what is demanded is demanded of each
 * implementation.
 *
 * <pre>interface Place @authenticated { code: ID! }</pre>
 */
record AuthorisationNotOnInterface() implements SubgraphRule {

    private static final List<String> DEMANDS =
            List.of("authenticated", "requiresScopes", "policy");

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        subgraph.outputFields()
                .filter(each ->
                        each.type().mergedKind() == Kind.INTERFACE
                                && DEMANDS.stream()
                                        .anyMatch(name ->
                                                each.field().is(name) || each.type().is(name)))
                .forEach(each ->
                        findings.error(
                                ErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE,
                                subgraph,
                                each.coordinate(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + each.coordinate()
                                        + " belongs to an interface and bears an authorisation directive."));
    }
}
