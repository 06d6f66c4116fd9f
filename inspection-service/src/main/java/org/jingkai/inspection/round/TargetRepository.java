package org.jingkai.inspection.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The targets that stand as of the instant of the request, in the order of their list. */
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<TargetFact, Long> {

    private static final String ORDER = " order by roundId, ordinal";

    List<TargetFact> ofRounds(Collection<String> roundIds) {
        return list("any_of(roundId, ?1)" + ORDER, AnyOf.of(roundIds));
    }

    /** Targets in the regions themselves and in the regions below them. */
    List<TargetFact> inRegions(Collection<String> regions) {
        return list(
                "any_of(regionCode, ?1) or any_of(prefectureCode, ?1) or any_of(provinceCode, ?1)"
                        + ORDER,
                AnyOf.of(regions));
    }

    List<TargetFact> all() {
        return list("from TargetFact" + ORDER);
    }
}
