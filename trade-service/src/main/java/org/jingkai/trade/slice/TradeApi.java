package org.jingkai.trade.slice;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.codelist.TradeArea;
import org.jingkai.trade.observation.Currency;
import org.jingkai.trade.observation.Span;
import org.jingkai.trade.place.Region;
import org.jingkai.trade.place.Zone;
import org.jspecify.annotations.Nullable;

/** Questions for the trade of the country, of a region, of a zone. */
@GraphQLApi
public class TradeApi {

    private final Slices slices;
    private final CodeLists lists;

    TradeApi(Slices slices, CodeLists lists) {
        this.slices = slices;
        this.lists = lists;
    }

    @Query("trade")
    @Description(
            "The trade of one period, by default of the whole country with the world in all goods; null"
                    + " if a code is not known.")
    public @Nullable Trade trade(
            @NonNull @Name("period") @Description("A period: 2025-06, 2025-Q2, 2025-H1 or 2025.")
                    String period,
            @Nullable
                    @Name("span")
                    @Description(
                            "What the figures cover; if left out, a month for 2025-06, a quarter for"
                                    + " 2025-Q2, January to the end for 2025-H1 and 2025.")
                    Span span,
            @NonNull
                    @Name("currency")
                    @DefaultValue("CNY")
                    @Description("The currency in which the figures were compiled.")
                    Currency currency,
            @NonNull
                    @Id
                    @Name("partner")
                    @DefaultValue(CodeLists.WORLD)
                    @Description("Partner by code; W00 is the world.")
                    String partner,
            @NonNull
                    @Id
                    @Name("commodity")
                    @DefaultValue(CodeLists.ALL_COMMODITIES)
                    @Description("Commodity by code; TOTAL is all.")
                    String commodity,
            @NonNull
                    @Id
                    @Name("trader")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Kind of enterprise by code; ALL is all.")
                    String trader,
            @NonNull
                    @Id
                    @Name("regime")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Customs regime by code; ALL is all.")
                    String regime,
            @NonNull
                    @Id
                    @Name("region")
                    @DefaultValue(CodeLists.COUNTRY)
                    @Description("Region by code; CN is the whole country.")
                    String region,
            @NonNull
                    @Id
                    @Name("area")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Area that customs count by itself, by code; ALL for none.")
                    String area) {
        TradeArguments arguments =
                new TradeArguments(period, span, currency, partner, commodity, trader, regime);
        return slices.trade(arguments.key(slices.regionOf(region, area), area));
    }

    @Name("trade")
    @Description(
            "The trade of the region's enterprises. Its figures are null where customs print none.")
    public @Nullable Trade tradeOfRegion(
            @Source Region ofRegion,
            @NonNull @Name("period") @Description("A period: 2025-06, 2025-Q2, 2025-H1 or 2025.")
                    String period,
            @Nullable
                    @Name("span")
                    @Description(
                            "What the figures cover; if left out, a month for 2025-06, a quarter for"
                                    + " 2025-Q2, January to the end for 2025-H1 and 2025.")
                    Span span,
            @NonNull
                    @Name("currency")
                    @DefaultValue("CNY")
                    @Description("The currency in which the figures were compiled.")
                    Currency currency,
            @NonNull
                    @Id
                    @Name("partner")
                    @DefaultValue(CodeLists.WORLD)
                    @Description("Partner by code; W00 is the world.")
                    String partner,
            @NonNull
                    @Id
                    @Name("commodity")
                    @DefaultValue(CodeLists.ALL_COMMODITIES)
                    @Description("Commodity by code; TOTAL is all.")
                    String commodity,
            @NonNull
                    @Id
                    @Name("trader")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Kind of enterprise by code; ALL is all.")
                    String trader,
            @NonNull
                    @Id
                    @Name("regime")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Customs regime by code; ALL is all.")
                    String regime) {
        TradeArguments arguments =
                new TradeArguments(period, span, currency, partner, commodity, trader, regime);
        return slices.trade(arguments.key(ofRegion.code(), CodeLists.ALL));
    }

    @Name("trade")
    @Description(
            "The trade of the zone's enterprises; null if customs do not count the zone by itself (see"
                    + " countedByCustoms).")
    public @Nullable Trade tradeOfZone(
            @Source Zone zone,
            @NonNull @Name("period") @Description("A period: 2025-06, 2025-Q2, 2025-H1 or 2025.")
                    String period,
            @Nullable
                    @Name("span")
                    @Description(
                            "What the figures cover; if left out, a month for 2025-06, a quarter for"
                                    + " 2025-Q2, January to the end for 2025-H1 and 2025.")
                    Span span,
            @NonNull
                    @Name("currency")
                    @DefaultValue("CNY")
                    @Description("The currency in which the figures were compiled.")
                    Currency currency,
            @NonNull
                    @Id
                    @Name("partner")
                    @DefaultValue(CodeLists.WORLD)
                    @Description("Partner by code; W00 is the world.")
                    String partner,
            @NonNull
                    @Id
                    @Name("commodity")
                    @DefaultValue(CodeLists.ALL_COMMODITIES)
                    @Description("Commodity by code; TOTAL is all.")
                    String commodity,
            @NonNull
                    @Id
                    @Name("trader")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Kind of enterprise by code; ALL is all.")
                    String trader,
            @NonNull
                    @Id
                    @Name("regime")
                    @DefaultValue(CodeLists.ALL)
                    @Description("Customs regime by code; ALL is all.")
                    String regime) {
        TradeArguments arguments =
                new TradeArguments(period, span, currency, partner, commodity, trader, regime);
        TradeArea area = lists.areaOf(zone.code());
        return area == null ? null : slices.trade(arguments.key(area.region().code(), area.code()));
    }
}
