package org.jingkai.gateway.composition;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Combines applications of one directive in several subgraphs: what any of them demands is
 * demanded.
 *
 * <pre>
 * @requiresScopes(scopes: [["a"], ["b"]]) and @requiresScopes(scopes: [["c"], ["a"]])   =>   @requiresScopes(scopes: [["a"], ["b", "c"]])
 * </pre>
 */
final class CombinedArguments {

    /** Directives that stand once on an element, with what all subgraphs say of it. */
    static final Set<String> COMBINED =
            Set.of("authenticated", "requiresScopes", "policy", "cost", "listSize");

    private CombinedArguments() {}

    static Applied combine(Applied one, Applied other) {
        Map<String, Value<?>> arguments = new LinkedHashMap<>(one.arguments());
        other.arguments()
                .forEach((name, value) ->
                        arguments.merge(name, value, (a, b) -> combine(name, a, b)));
        return Applied.plain(one.name(), arguments);
    }

    private static Value<?> combine(String argument, Value<?> one, Value<?> other) {
        return switch (argument) {
            case "scopes", "policies" -> both(one, other);
            case "weight", "assumedSize" -> greater(one, other);
            case "requireOneSlicingArgument" ->
                    one instanceof BooleanValue flag && !flag.isValue() ? one : other;
            default -> union(one, other);
        };
    }

    private static Value<?> greater(Value<?> one, Value<?> other) {
        return one instanceof IntValue a
                        && other instanceof IntValue b
                        && a.getValue().compareTo(b.getValue()) < 0
                ? other
                : one;
    }

    @SuppressWarnings("rawtypes")
    private static Value<?> union(Value<?> one, Value<?> other) {
        SortedSet<String> names = new TreeSet<>();
        Stream.of(one, other).forEach(list -> names.addAll(texts(list)));
        List<Value> values = new ArrayList<>();
        names.forEach(name -> values.add(new StringValue(name)));
        return new ArrayValue(values);
    }

    /** Each alternative of the one together with each of the other, without those that say more. */
    private static Value<?> both(Value<?> one, Value<?> other) {
        Set<SortedSet<String>> all = new LinkedHashSet<>();
        for (SortedSet<String> left : alternatives(one)) {
            for (SortedSet<String> right : alternatives(other)) {
                SortedSet<String> together = new TreeSet<>(left);
                together.addAll(right);
                all.add(together);
            }
        }
        return printed(
                all.stream()
                        .filter(each ->
                                all.stream()
                                        .noneMatch(less ->
                                                less.size() < each.size()
                                                        && each.containsAll(less)))
                        .sorted(Comparator.comparing((SortedSet<String> each) -> each.size()))
                        .toList());
    }

    /** No alternative at all demands nothing. */
    private static List<SortedSet<String>> alternatives(Value<?> value) {
        List<SortedSet<String>> alternatives = new ArrayList<>();
        if (value instanceof ArrayValue list) {
            for (Value<?> item : list.getValues()) {
                alternatives.add(texts(item));
            }
        }
        return alternatives.isEmpty() ? List.of(new TreeSet<>()) : alternatives;
    }

    private static SortedSet<String> texts(Value<?> value) {
        SortedSet<String> texts = new TreeSet<>();
        if (value instanceof ArrayValue list) {
            for (Value<?> item : list.getValues()) {
                if (item instanceof StringValue text) {
                    texts.add(text.getValue());
                }
            }
        }
        return texts;
    }

    @SuppressWarnings("rawtypes")
    private static ArrayValue printed(List<SortedSet<String>> alternatives) {
        List<Value> values = new ArrayList<>();
        for (SortedSet<String> alternative : alternatives) {
            List<Value> texts = new ArrayList<>();
            alternative.forEach(text -> texts.add(new StringValue(text)));
            values.add(new ArrayValue(texts));
        }
        return new ArrayValue(values);
    }
}
