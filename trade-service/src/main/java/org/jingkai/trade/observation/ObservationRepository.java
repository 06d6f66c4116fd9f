package org.jingkai.trade.observation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.HibernateHints;
import org.jingkai.subgraph.asof.Vintages;
import org.jingkai.subgraph.database.AnyOf;

/** The observations that stand as of the instant of the request. */
@ApplicationScoped
public class ObservationRepository implements PanacheRepositoryBase<ObservationFact, Long> {

    private final Vintages vintages;

    ObservationRepository(Vintages vintages) {
        this.vintages = vintages;
    }

    /** Every observation of flows of slices, in every currency. */
    public List<ObservationFact> ofSlices(
            Collection<SliceKey> slices, Collection<TradeFlow> flows) {
        List<String> keys = slices.stream().map(SliceKey::text).distinct().toList();
        return find("any_of(sliceKey, ?1) and flow in ?2", AnyOf.of(keys), flows)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /** The observations that meet a condition of {@link ObservationQuery}. */
    public PanacheQuery<ObservationFact> find(ObservationQuery query, String order) {
        Parameters parameters = new Parameters();
        query.parameters().forEach(parameters::and);
        return find(query.condition() + order, parameters)
                .withHint(HibernateHints.HINT_READ_ONLY, true);
    }

    /** All versions of facts that are known, superseded ones too, the earliest first. */
    public List<ObservationFact> vintages(Collection<String> factKeys) {
        return vintages.read(
                () -> list("any_of(factKey, ?1) order by factKey, id", AnyOf.of(factKeys)));
    }
}
