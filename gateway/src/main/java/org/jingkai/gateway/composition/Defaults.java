package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Default values of one argument or input field over several subgraphs. */
final class Defaults {

    private Defaults() {}

    static String text(@Nullable Value<?> value) {
        return value == null ? "none" : AstPrinter.printAst(value);
    }

    /** The different defaults there are; to have none is no contradiction. */
    static List<String> different(List<? extends @Nullable Value<?>> values) {
        return values.stream().filter(Objects::nonNull).map(Defaults::text).distinct().toList();
    }

    /** The common default, if every subgraph has it: what one cannot rely on is left out. */
    static @Nullable Value<?> merged(List<? extends @Nullable Value<?>> values) {
        return values.stream().allMatch(Objects::nonNull) ? values.getFirst() : null;
    }
}
