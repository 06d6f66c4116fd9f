package org.jingkai.gateway.transport;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which headers go to which subgraph; names are in lower case. What no rule names stays here.
 *
 * @param toAll names of headers that go to every subgraph without a rule of its own
 * @param bySubgraph names of headers that go to one subgraph, those that go to all included
 */
public record HeaderRules(Set<String> toAll, Map<String, Set<String>> bySubgraph) {

    /** What trace context is carried in. Source: W3C Trace Context. */
    public static final Set<String> TRACE = Set.of("traceparent", "tracestate");

    /** Headers that belong to a connection or to the gateway's own call (RFC 9110, 7.6.1). */
    private static final Set<String> NEVER =
            Set.of(
                    "accept",
                    "accept-encoding",
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "expect",
                    "host",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    /** Rules without names that must never be forwarded. */
    public HeaderRules {
        toAll = checked(toAll);
        Map<String, Set<String>> each = new TreeMap<>();
        bySubgraph.forEach((name, headers) -> each.put(name, checked(headers)));
        bySubgraph = Map.copyOf(each);
    }

    private static Set<String> checked(Set<String> names) {
        Set<String> lower = new HashSet<>();
        for (String name : names) {
            String each = name.strip().toLowerCase(Locale.ROOT);
            if (NEVER.contains(each)) {
                throw new IllegalArgumentException(
                        "The header "
                                + name
                                + " belongs to one connection and cannot be forwarded. Take it out of"
                                + " jingkai.gateway.transport.forward-headers and of"
                                + " jingkai.gateway.subgraphs.*.forward-headers.");
            }
            lower.add(each);
        }
        return Set.copyOf(lower);
    }

    /** Of these headers those that go to the subgraph. */
    Map<String, String> select(String subgraph, Map<String, String> headers) {
        Set<String> names = bySubgraph.getOrDefault(subgraph, toAll);
        Map<String, String> selected = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                selected.put(name, value);
            }
        });
        return selected;
    }

    /** Every name that goes to some subgraph. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(toAll);
        bySubgraph.values().forEach(names::addAll);
        return Set.copyOf(names);
    }
}
