package org.jingkai.subgraph.http;

import io.smallrye.config.WithDefault;

/** How much the arguments of one field may hold. */
public interface ArgumentLimits {

    /** Values in one list. */
    @WithDefault("1000")
    int maxList();

    /** Representations in one call for entities. */
    @WithDefault("10000")
    int maxRepresentations();

    /** Characters in one text. */
    @WithDefault("4000")
    int maxText();
}
