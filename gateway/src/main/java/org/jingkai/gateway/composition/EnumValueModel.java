package org.jingkai.gateway.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of an enum. */
record EnumValueModel(String name, @Nullable String description, List<Applied> directives)
        implements Directed {}
