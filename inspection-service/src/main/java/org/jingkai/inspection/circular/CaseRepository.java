package org.jingkai.inspection.circular;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jingkai.subgraph.database.AnyOf;

/** The cases that stand as of the instant of the request, in the order of their circulars. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseFact, Long> {

    private static final String ORDER = " order by circularId, ordinal";

    List<CaseFact> ofCirculars(Collection<String> circulars) {
        return list("any_of(circularId, ?1)" + ORDER, AnyOf.of(circulars));
    }

    /** Cases in the regions themselves and in the regions below them. */
    List<CaseFact> inRegions(Collection<String> regions) {
        return list(
                "any_of(regionCode, ?1) or any_of(prefectureCode, ?1) or any_of(provinceCode, ?1)"
                        + ORDER,
                AnyOf.of(regions));
    }

    List<CaseFact> all() {
        return list("from CaseFact" + ORDER);
    }

    List<SubjectFact> subjects(Collection<String> circulars) {
        return getEntityManager()
                .createQuery(
                        "from SubjectFact where any_of(circularId, ?1) order by circularId, caseOrdinal,"
                                + " ordinal",
                        SubjectFact.class)
                .setParameter(1, AnyOf.of(circulars))
                .getResultList();
    }

    List<CaseFigureFact> figures(Collection<String> circulars) {
        return getEntityManager()
                .createQuery(
                        "from CaseFigureFact where any_of(circularId, ?1) order by circularId, caseOrdinal,"
                                + " ordinal",
                        CaseFigureFact.class)
                .setParameter(1, AnyOf.of(circulars))
                .getResultList();
    }
}
