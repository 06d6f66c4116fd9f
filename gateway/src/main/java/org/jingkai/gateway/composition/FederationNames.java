package org.jingkai.gateway.composition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which of a subgraph's directive and type names are federation's, and what they mean. */
final class FederationNames {

    /** Every directive of the federation specification that composition reads or carries. */
    static final Set<String> DIRECTIVES =
            Set.of(
                    "key",
                    "requires",
                    "provides",
                    "external",
                    "extends",
                    "shareable",
                    "override",
                    "inaccessible",
                    "tag",
                    "interfaceObject",
                    "composeDirective",
                    "authenticated",
                    "requiresScopes",
                    "policy",
                    "context",
                    "fromContext",
                    "cost",
                    "listSize",
                    "cacheTag");

    /** The directives of version 1, which has no imports. */
    static final Set<String> VERSION_ONE =
            Set.of("key", "requires", "provides", "external", "extends", "tag", "inaccessible");

    private static final Set<String> MACHINERY =
            Set.of("_Any", "_Entity", "_Service", "_FieldSet", "link__Import", "link__Purpose");

    private final Map<String, String> specified = new HashMap<>();
    private final Set<String> prefixes;
    private final Set<String> importedTypes;

    private FederationNames(
            Map<String, String> specified, Set<String> prefixes, Set<String> importedTypes) {
        this.specified.putAll(specified);
        this.prefixes = prefixes;
        this.importedTypes = importedTypes;
    }

    /**
     * The names of a subgraph.
     *
     * @param plainNames for an SDL without a federation link: what it calls by plain names
     */
    static FederationNames of(List<FeatureLink> links, Set<String> plainNames) {
        Map<String, String> names = new HashMap<>();
        Set<String> prefixes = new HashSet<>(Set.of("link"));
        Set<String> types = new HashSet<>();
        if (links.stream().noneMatch(FeatureLink::isFederation)) {
            plainNames.forEach(name -> names.put(name, name));
        }
        for (FeatureLink link : links) {
            if (link.identity().startsWith("https://specs.apollo.dev/")) {
                prefixes.add(link.prefix());
                addFeature(link, names, types);
            }
        }
        return new FederationNames(names, prefixes, types);
    }

    private static void addFeature(FeatureLink link, Map<String, String> names, Set<String> types) {
        DIRECTIVES.forEach(name -> names.put(link.prefix() + "__" + name, name));
        if (DIRECTIVES.contains(link.name())) {
            names.put(link.prefix(), link.name());
        }
        link.imports()
                .forEach((name, local) -> {
                    if (name.startsWith("@")) {
                        names.put(local.substring(1), name.substring(1));
                    } else {
                        types.add(local);
                    }
                });
    }

    /** The specified name of a federation directive, if the local name is one. */
    Optional<String> specified(String localDirective) {
        return Optional.ofNullable(specified.get(localDirective));
    }

    boolean isMachineryType(String typeName) {
        return MACHINERY.contains(typeName)
                || importedTypes.contains(typeName)
                || hasPrefix(typeName);
    }

    boolean isMachineryDirective(String local) {
        return local.equals("link")
                || local.equals("core")
                || specified.containsKey(local)
                || hasPrefix(local);
    }

    private boolean hasPrefix(String name) {
        int end = name.indexOf("__");
        return end > 0 && prefixes.contains(name.substring(0, end));
    }
}
