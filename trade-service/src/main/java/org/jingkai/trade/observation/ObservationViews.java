package org.jingkai.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.place.Region;
import org.jspecify.annotations.Nullable;

/** Makes the types of the schema from stored observations. */
@ApplicationScoped
public class ObservationViews {

    private final ReleaseCatalogue releases;
    private final CodeLists lists;

    ObservationViews(ReleaseCatalogue releases, CodeLists lists) {
        this.releases = releases;
        this.lists = lists;
    }

    public Figure figure(ObservationFact fact) {
        return fact.printed.figure(fact.status, releases.sourceOf(fact));
    }

    TradeObservation observation(ObservationFact fact) {
        return new TradeObservation(
                fact.factKey(),
                fact.period,
                fact.span,
                fact.flow,
                known(lists.partners(), fact.partner),
                known(lists.commodities(), fact.commodity),
                known(lists.traders(), fact.trader),
                region(fact.region),
                lists.areas().get(fact.area),
                lists.regimes().get(fact.regime),
                fact.measure,
                fact.currency,
                figure(fact),
                fact.publishedOn,
                releases.of(fact));
    }

    TradeRevision revision(ObservationFact fact, boolean standing) {
        return new TradeRevision(figure(fact), releases.of(fact), fact.publishedOn, standing);
    }

    /** The region of a stored code; null for the whole country. */
    public static @Nullable Region region(String code) {
        return code.equals(CodeLists.COUNTRY) ? null : new Region(code);
    }

    private static <T> T known(Map<String, T> list, String code) {
        T item = list.get(code);
        if (item == null) {
            throw new IllegalStateException("the code " + code + " is not in its code list");
        }
        return item;
    }
}
