package org.jingkai.gateway.composition;

import java.util.regex.Pattern;

/**
 * {@code CONTEXT_NAME_INVALID}: the name of a context stands behind a {@code $}, and behind the
 * subgraph's name and {@code __} in the supergraph, so it is a word of letters and digits.
 *
 * <pre>type Zone @context(name: "my_zone") { code: ID! }</pre>
 */
record ContextNamesAreWords() implements SubgraphRule {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    @Override
    public void check(Subgraph subgraph, Findings findings) {
        new Contexts(subgraph)
                .set()
                .forEach((name, types) -> {
                    if (!WORD.matcher(name).matches()) {
                        findings.error(
                                ErrorCode.CONTEXT_NAME_INVALID,
                                subgraph,
                                types.getFirst().name(),
                                "In subgraph "
                                        + subgraph.name()
                                        + ", "
                                        + types.getFirst().name()
                                        + " sets the context \""
                                        + name
                                        + "\", which is no word of letters and digits.");
                    }
                });
    }
}
