package org.jingkai.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.trade.place.Region;
import org.jingkai.trade.place.Zone;

/** An area that customs count by itself. Source: customs table (8). */
@Type("TradeArea")
@Description(
        "An area that customs count by itself. Areas are parts of their province, never a partition of"
                + " it.")
public record TradeArea(
        @NonNull
                @Id
                @Description("Code of the area; that of a national zone is the code of the zone.")
                String code,
        @NonNull @Description("Names in Chinese under which the tables print it; often one.")
                List<@NonNull String> names,
        @NonNull @Description("What the area is.") TradeAreaKind kind,
        @NonNull @Description("The city or province above it.") Region region,
        @NonNull @Description("The national zones that it counts.") List<@NonNull Zone> zones) {}
