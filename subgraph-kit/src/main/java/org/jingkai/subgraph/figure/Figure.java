package org.jingkai.subgraph.figure;

import io.smallrye.graphql.api.federation.Shareable;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.source.Source;

/** A published number. {@code value} is in the base unit, in plain decimal notation. */
@Type("Figure")
@Shareable
@Description("A published number with its unit, its qualifier, its status and its source.")
public record Figure(
        @NonNull @Description("The number in the base unit: 21790000000000 for 21.79 trillion.")
                BigDecimal value,
        @NonNull @Description("The unit of value.") Unit unit,
        @NonNull @Description("How the source qualifies the number.") Qualifier qualifier,
        @NonNull @Description("Observation status after SDMX.") ObservationStatus status,
        @NonNull @Description("The number as it was printed.") PublishedFigure published,
        @NonNull @Description("The document that states the number.") Source source) {

    /** A figure from its printed form. */
    public static Figure published(
            BigDecimal printed,
            int unitMultiplier,
            Unit unit,
            Qualifier qualifier,
            ObservationStatus status,
            Source source) {
        return new Figure(
                plain(printed.scaleByPowerOfTen(unitMultiplier)),
                unit,
                qualifier,
                status,
                new PublishedFigure(printed, unitMultiplier),
                source);
    }

    /** The same number without an exponent in its text: 2.179E13 becomes 21790000000000. */
    public static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
