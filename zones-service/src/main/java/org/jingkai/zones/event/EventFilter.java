package org.jingkai.zones.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; every given part must hold. */
@Input("EventFilter")
@Description("Which events are wanted. Every given part must hold.")
public record EventFilter(
        @Nullable
                @Description(
                        "Text that occurs in the title or in the name, organisation or role of a"
                                + " participant, in either language; case does not matter.")
                String search,
        @Nullable @Description("What kind of event it is.") EventKind kind,
        @Nullable @Id @Description("Code of a zone.") String zone,
        @Nullable @Id @Description("Code of a region; what was in the regions in it counts too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Description("In this year, quarter, month or day, or later: 2024 or 2024-06-16.")
                String from,
        @Nullable @Description("In this year, quarter, month or day, or earlier: 2025 or 2025-07.")
                String to) {

    static final EventFilter ALL = new EventFilter(null, null, null, null, null, null, null);
}
