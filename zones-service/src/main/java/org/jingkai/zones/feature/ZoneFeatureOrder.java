package org.jingkai.zones.feature;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/** The order of a list of features. */
@Enum("ZoneFeatureOrder")
@Description("The order of a list of features.")
public enum ZoneFeatureOrder {
    @Description("By kind, then as recorded.")
    KIND,
    @Description("By region, what is said of all zones last, then as recorded.")
    REGION,
    @Description("As recorded.")
    RECORDED;

    Comparator<FeatureFact> comparator() {
        Comparator<FeatureFact> recorded = Comparator.comparingInt(fact -> fact.ordinal);
        return switch (this) {
            case KIND ->
                    Comparator.<FeatureFact, ZoneFeatureKind>comparing(fact -> fact.kind)
                            .thenComparing(recorded);
            case REGION ->
                    Comparator.<FeatureFact, @Nullable String>comparing(
                                    fact -> fact.regionCode,
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(recorded);
            case RECORDED -> recorded;
        };
    }
}
