package org.jingkai.gateway.admission;

import java.util.EnumMap;
import java.util.Map;

/** What an operation may ask for; immutable. Each {@link Limit} that is not set has its default. */
public final class OperationLimits {

    /** For a gateway that anybody may call. */
    public static final OperationLimits DEFAULT = new OperationLimits(Map.of());

    /**
     * For a gateway whose clients are all known, and write large operations. Still every one of
     * them is answered or refused within the planning time.
     */
    public static final OperationLimits FOR_KNOWN_CLIENTS =
            DEFAULT.with(Limit.CHARACTERS, 500_000)
                    .with(Limit.TOKENS, 50_000)
                    .with(Limit.OPERATIONS, 100)
                    .with(Limit.FRAGMENTS, 500)
                    .with(Limit.SPREADS, 5_000)
                    .with(Limit.DIRECTIVES, 1_000)
                    .with(Limit.VARIABLES, 500)
                    .with(Limit.LIST_LENGTH, 10_000)
                    .with(Limit.DUPLICATES, 5_000)
                    .with(Limit.DEPTH, 50)
                    .with(Limit.FIELDS, 20_000)
                    .with(Limit.ALIASES, 2_000)
                    .with(Limit.ROOT_FIELDS, 500);

    private final Map<Limit, Integer> set;

    private OperationLimits(Map<Limit, Integer> set) {
        this.set = set;
    }

    /** These limits with another bound for one of them. */
    public OperationLimits with(Limit limit, int allowed) {
        Map<Limit, Integer> more = new EnumMap<>(Limit.class);
        more.putAll(set);
        more.put(limit, allowed);
        return new OperationLimits(more);
    }

    /** How much there may be. */
    public int of(Limit limit) {
        return set.getOrDefault(limit, limit.standard());
    }
}
