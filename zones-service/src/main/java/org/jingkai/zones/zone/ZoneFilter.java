package org.jingkai.zones.zone;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which zones are wanted; every given part must hold. */
@Input("ZoneFilter")
@Description("Which zones are wanted. Every given part must hold.")
public record ZoneFilter(
        @Nullable
                @Description(
                        "Text that occurs in a name, short name or alias, in either language; case"
                                + " does not matter.")
                String search,
        @Nullable @Id @Description("Only zones with these codes.") List<String> codes,
        @Nullable @Description("Whether it has national status.") ZoneStatus status,
        @Nullable @Id @Description("Code of a region; zones in the regions in it count too.")
                String region,
        @Nullable @Description("Whether only the region itself is meant.") Boolean direct,
        @Nullable @Id @Description("Code of the province.") String province,
        @Nullable @Description("Text that occurs in a leading industry, in Chinese.")
                String industry,
        @Nullable @Description("Approved in this year or month or later: 1984 or 1984-12.")
                String approvedFrom,
        @Nullable @Description("Approved in this year or month or earlier: 1992 or 1992-10.")
                String approvedTo,
        @Nullable @Description("Area of at least so many hectares.") BigDecimal areaFrom,
        @Nullable @Description("Area of at most so many hectares.") BigDecimal areaTo,
        @Nullable @Description("Where the code comes from.") ZoneCodeBasis codeBasis,
        @Nullable @Description("How the region was found.") ZoneLocationBasis locationBasis) {

    static final ZoneFilter ALL =
            new ZoneFilter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);

    static ZoneFilter orAll(@Nullable ZoneFilter filter) {
        return filter == null ? ALL : filter;
    }
}
