package org.jingkai.trade;

import static java.util.Map.entry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jingkai.subgraph.cost.Costs;

/**
 * What questions to the trade service cost. Observations are some ten thousands; sums read many of
 * them, and derived figures those of another period.
 */
final class TradeCosts {

    /**
     * Items of each list: the mean over those that have any in the bundled data, rounded up; of a
     * series, two years of months.
     */
    private static final Map<String, Integer> SIZES =
            Map.ofEntries(
                    entry("Commodity.children", 6),
                    entry("DerivedFigure.inputs", 5),
                    entry("Partner.memberOf", 2),
                    entry("Partner.members", 16),
                    entry("Query.tradeMilestones", 3),
                    entry("Query.tradeRegimes", 20),
                    entry("Query.traders", 5),
                    entry("TradeArea.names", 2),
                    entry("TradeArea.zones", 2),
                    entry("TradeObservation.revisions", 2),
                    entry("TradeSeries.points", 24),
                    entry("TradeSum.codes", 5),
                    entry("Zone.tradeAreas", 2));

    /** What is dearer to read than a row by its key. */
    private static final Map<String, Integer> WEIGHTS =
            Map.ofEntries(
                    entry("CommodityFilter.search", 5),
                    entry("PartnerFilter.search", 2),
                    entry("Query.tradeObservations", 5),
                    entry("Trade.balance", 2),
                    entry("Trade.sum", 10),
                    entry("TradeAreaFilter.search", 2),
                    entry("TradeFigures.derivedGrowth", 3),
                    entry("TradeObservationConnection.sum", 10),
                    entry("TradeObservationConnection.totalCount", 5));

    private TradeCosts() {}

    @Produces
    @Singleton
    static Costs costs() {
        return new Costs(SIZES, WEIGHTS);
    }
}
