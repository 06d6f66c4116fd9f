package org.jingkai.zones.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which figures are wanted; every given part must hold. */
@Input("ZoneObservationFilter")
@Description("Which figures are wanted. Every given part must hold.")
public record ZoneObservationFilter(
        @Nullable @Description("Figures of all zones together, or of one zone each.")
                ZoneSubject subject,
        @Nullable @Id @Description("Only figures of these zones, by code.") List<String> zones,
        @Nullable @Id @Description("Code of a region; zones in the regions in it count too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Id @Description("Only these indicators.") List<String> indicators,
        @Nullable @Description("Periods in this one or later: 2023, 2023-Q1 or 2023-01.")
                String from,
        @Nullable @Description("Periods in this one or earlier: 2025, 2025-Q2 or 2025-06.")
                String to,
        @Nullable @Id @Description("Only figures that this source states, by its identifier.")
                String source) {

    static final ZoneObservationFilter ALL = of(null, null, null, null);

    static ZoneObservationFilter of(
            @Nullable ZoneSubject subject,
            @Nullable List<String> indicators,
            @Nullable String from,
            @Nullable String to) {
        return new ZoneObservationFilter(subject, null, null, null, indicators, from, to, null);
    }
}
