package org.jingkai.gateway.composition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One field of an object or interface as all subgraphs see it.
 *
 * @param declared wherever it stands
 * @param defining where it is not external
 */
record OutputFields(String type, String name, List<FieldIn> declared, List<FieldIn> defining) {

    static Stream<OutputFields> of(SubgraphSet set) {
        return set.typeNames().stream()
                .filter(type -> set.kind(type).hasOutputFields())
                .flatMap(type ->
                        set.fieldNames(type).stream()
                                .map(field ->
                                        new OutputFields(
                                                type,
                                                field,
                                                set.declaring(type, field),
                                                set.defining(type, field))));
    }

    List<FieldIn> external() {
        return declared.stream().filter(each -> each.field().external()).toList();
    }

    Set<String> argumentNames() {
        Set<String> names = new TreeSet<>();
        defining.forEach(each -> names.addAll(each.field().arguments().keySet()));
        return names;
    }

    /** The arguments that all definitions have of the client, and so the supergraph. */
    Set<String> commonArgumentNames() {
        Set<String> names = argumentNames();
        defining.forEach(each -> names.retainAll(each.field().arguments().keySet()));
        names.removeIf(name ->
                defining.stream().anyMatch(each -> ContextualEverywhere.isContextual(each, name)));
        return names;
    }

    String coordinate() {
        return type + "." + name;
    }

    String argument(String argument) {
        return coordinate() + "(" + argument + ":)";
    }
}
