package org.jingkai.trade.slice;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.codelist.Overlap;
import org.jingkai.trade.codelist.Places;
import org.jingkai.trade.derive.Disjointness;
import org.jingkai.trade.observation.SliceKey;

/** A dimension along which a slice can be taken apart or added up. */
@Enum("TradeDimension")
@Description("A dimension over which figures can be added up.")
public enum TradeDimension {
    @Description("Trading partner.")
    PARTNER("partner", CodeLists.WORLD),
    @Description("Commodity.")
    COMMODITY("commodity", CodeLists.ALL_COMMODITIES),
    @Description("Kind of enterprise.")
    TRADER("trader", CodeLists.ALL),
    @Description("Customs regime.")
    REGIME("regime", CodeLists.ALL),
    @Description("Region of the enterprise.")
    REGION("region", CodeLists.COUNTRY),
    @Description("Area that customs count by itself.")
    AREA("area", CodeLists.ALL);

    private final String column;
    private final String whole;

    TradeDimension(String column, String whole) {
        this.column = column;
        this.whole = whole;
    }

    String column() {
        return column;
    }

    /** The code that stands for the whole of the dimension. */
    String whole() {
        return whole;
    }

    String of(SliceKey slice) {
        return switch (this) {
            case PARTNER -> slice.partner();
            case COMMODITY -> slice.commodity();
            case TRADER -> slice.trader();
            case REGIME -> slice.regime();
            case REGION -> slice.region();
            case AREA -> slice.area();
        };
    }

    SliceKey with(SliceKey slice, String code) {
        return switch (this) {
            case PARTNER -> slice.withPartner(code);
            case COMMODITY -> slice.withCommodity(code);
            case TRADER -> slice.withTrader(code);
            case REGIME -> slice.withRegime(code);
            case REGION -> slice.withRegion(code);
            case AREA -> slice.withArea(code);
        };
    }

    /** Whether a slice is one of those into which this dimension takes the whole apart. */
    boolean isPart(SliceKey part, SliceKey of) {
        return switch (this) {
            case PARTNER, COMMODITY, TRADER, REGIME ->
                    !of(part).equals(whole) && with(part, of(of)).equals(of);
            case REGION ->
                    isNextRegion(part.region(), of.region()) && with(part, of.region()).equals(of);
            case AREA ->
                    !part.area().equals(whole)
                            && Places.isIn(part.region(), of.region())
                            && part.withArea(of.area()).withRegion(of.region()).equals(of);
        };
    }

    /** Provinces of the country; what is counted in a province or a city. */
    private static boolean isNextRegion(String part, String of) {
        return of.equals(CodeLists.COUNTRY)
                ? Places.isProvince(part)
                : !part.equals(of) && Places.isIn(part, of);
    }

    Disjointness.Rule rule(Overlap overlap) {
        return switch (this) {
            case PARTNER -> overlap::ofPartners;
            case COMMODITY -> overlap::ofCommodities;
            case TRADER, REGIME -> overlap::ofPlainCodes;
            case REGION -> overlap::ofRegions;
            case AREA -> overlap::ofAreas;
        };
    }
}
