package org.jingkai.gateway.composition;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directive applied to an element. Federation directives bear their specified name, whatever the
 * subgraph calls them.
 *
 * @param federation whether it is one of the federation specification's own
 */
record Applied(String name, boolean federation, Map<String, Value<?>> arguments) {

    static Applied plain(String name, Map<String, Value<?>> arguments) {
        return new Applied(name, false, new LinkedHashMap<>(arguments));
    }

    Optional<String> string(String argument) {
        return arguments.get(argument) instanceof StringValue value
                ? Optional.of(value.getValue())
                : Optional.empty();
    }

    boolean flag(String argument, boolean otherwise) {
        return arguments.get(argument) instanceof BooleanValue value ? value.isValue() : otherwise;
    }

    Stream<String> strings(String argument) {
        return arguments.get(argument) instanceof ArrayValue list
                ? list.getValues().stream()
                        .filter(StringValue.class::isInstance)
                        .map(each -> ((StringValue) each).getValue())
                : string(argument).stream();
    }

    /** As in SDL: {@code @tag(name: "public")}. Also what makes two applications equal. */
    String print() {
        if (arguments.isEmpty()) {
            return "@" + name;
        }
        return arguments.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + AstPrinter.printAst(entry.getValue()))
                .collect(Collectors.joining(", ", "@" + name + "(", ")"));
    }
}
