package org.jingkai.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/** Default values as text, to compare and to name them. */
final class Defaults {

    private Defaults() {}

    static String text(@Nullable Value<?> value) {
        return value == null ? "none" : AstPrinter.printAst(value);
    }
}
