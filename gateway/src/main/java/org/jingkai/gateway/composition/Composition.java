package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Composes the SDLs of federation subgraphs, of version 1 or 2, into one supergraph SDL.
 *
 * <p>The same subgraphs give the same text, in whatever order they come. All errors of the first
 * stage that has any are reported together.
 */
public final class Composition {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Findings findings = new Findings();

    private final int wayLimit;

    private Composition(int wayLimit) {
        this.wayLimit = wayLimit;
    }

    /** Composes; the result says which of the two it is, so nothing is thrown for bad SDL. */
    public static CompositionResult compose(List<SubgraphSdl> subgraphs) {
        return compose(subgraphs, Satisfiability.LIMIT);
    }

    static CompositionResult compose(List<SubgraphSdl> subgraphs, int wayLimit) {
        return new Composition(wayLimit).run(subgraphs);
    }

    private CompositionResult run(List<SubgraphSdl> sources) {
        checkNames(sources);
        List<Subgraph> subgraphs = findings.any() ? List.of() : read(sources);
        if (findings.any()) {
            return rejected();
        }
        SubgraphSet set = new SubgraphSet(subgraphs);
        Rules.FOUNDATIONS.forEach(rule -> rule.check(set, findings));
        if (findings.any()) {
            return rejected();
        }
        Rules.ALL_SUBGRAPHS.forEach(rule -> rule.check(set, findings));
        if (findings.any()) {
            return rejected();
        }
        MergedSchema merged = new Merge(set).merge();
        Rules.MERGED.forEach(rule -> rule.check(merged, findings));
        if (findings.any()) {
            return rejected();
        }
        new Satisfiability(set, merged, findings, wayLimit).prove();
        if (findings.any()) {
            return rejected();
        }
        new Hints(set).gather(findings);
        return new CompositionResult.Composed(
                new SupergraphPrinter(merged).print(), findings.hints());
    }

    private void checkNames(List<SubgraphSdl> sources) {
        Set<String> seen = new HashSet<>();
        for (SubgraphSdl source : sources) {
            String key = source.name().replace('-', '_').toUpperCase(Locale.ROOT);
            if (!NAME.matcher(source.name()).matches() || !seen.add(key)) {
                findings.error(
                        ErrorCode.INVALID_SUBGRAPH_NAME,
                        List.of(source.name()),
                        "schema",
                        "The subgraph name \""
                                + source.name()
                                + "\" is taken already or not of letters, digits, - and _.");
            }
        }
    }

    private List<Subgraph> read(List<SubgraphSdl> sources) {
        List<Subgraph> written = new ArrayList<>();
        sources.stream()
                .sorted(Comparator.comparing(SubgraphSdl::name))
                .forEach(source ->
                        new SubgraphReader(source, findings).read().ifPresent(written::add));
        List<Subgraph> subgraphs =
                written.stream()
                        .map(each -> ExtensionKeys.own(each, written))
                        .map(each -> each.versionOne() ? VersionOneUpgrade.upgrade(each) : each)
                        .toList();
        for (Subgraph subgraph : subgraphs) {
            Rules.EACH_SUBGRAPH.forEach(rule -> rule.check(subgraph, findings));
        }
        return subgraphs;
    }

    private CompositionResult rejected() {
        return new CompositionResult.Rejected(findings.errors());
    }
}
