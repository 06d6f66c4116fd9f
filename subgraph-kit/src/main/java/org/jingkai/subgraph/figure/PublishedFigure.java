package org.jingkai.subgraph.figure;

import io.smallrye.graphql.api.federation.Shareable;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A number as it was printed, such as 21.79 with unit multiplier 12. */
@Type("PublishedFigure")
@Shareable
@Description(
        "The number as it was printed, so that no digit is invented: 21.79 and 12 are 21.79 trillion.")
public record PublishedFigure(
        @NonNull @Description("The printed decimal.") BigDecimal value,
        @NonNull @Description("The power of ten that the printed decimal is multiplied by.")
                int unitMultiplier) {}
