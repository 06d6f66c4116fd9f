package org.jingkai.trade.slice;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.trade.observation.SliceKey;

/** Sums over disjoint parts of a dimension. */
@Type("TradeSum")
@Description("Derived: sums over disjoint parts of a dimension, for parts of one vintage only.")
public record TradeSum(
        @Ignore SliceKey key,
        @NonNull @Description("The dimension that is added up.") TradeDimension over,
        @NonNull @Description("The parts.") List<@NonNull String> codes) {}
