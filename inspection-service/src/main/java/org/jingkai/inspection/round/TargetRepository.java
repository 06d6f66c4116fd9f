package org.jingkai.inspection.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The targets that stand as of the instant of the request, in the order of their list. */
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<TargetFact, Long> {

    private static final String ORDER = " order by roundId, ordinal";

    List<TargetFact> ofRounds(Collection<String> roundIds) {
        return list("roundId in ?1" + ORDER, roundIds);
    }

    /** Targets in the regions themselves and in the regions below them. */
    List<TargetFact> inRegions(Collection<String> regions) {
        return list(
                "regionCode in ?1 or prefectureCode in ?1 or provinceCode in ?1" + ORDER, regions);
    }

    List<TargetFact> all() {
        return list("from TargetFact" + ORDER);
    }
}
