package org.jingkai.trade.slice;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.trade.derive.DerivedFigure;
import org.jingkai.trade.observation.ObservationFact;
import org.jingkai.trade.observation.ObservationRepository;
import org.jingkai.trade.observation.TradeObservationConnection;
import org.jspecify.annotations.Nullable;

/** The sum of all observations of a list, if they may be added up. */
@GraphQLApi
public class ObservationSumApi {

    private static final int MOST = 500;

    private final ObservationRepository observations;
    private final Addition addition;

    ObservationSumApi(ObservationRepository observations, Addition addition) {
        this.observations = observations;
        this.addition = addition;
    }

    @Name("sum")
    @Description(
            "Derived: the sum of all observations that fit the filter, on every page of the list; null"
                    + " if none fits. An error that says why unless they are disjoint parts of one"
                    + " whole: one measure, unit, currency, flow, period and span, one vintage, and"
                    + " codes of one dimension that do not overlap.")
    public @Nullable DerivedFigure sum(@Source TradeObservationConnection list) {
        if (list.totalCount() > MOST) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_CODES,
                    list.totalCount()
                            + " observations fit the filter; "
                            + MOST
                            + " can be added up. Narrow the filter.");
        }
        List<ObservationFact> facts =
                observations.find(list.filter().query(), " order by factKey").list();
        return facts.isEmpty() ? null : addition.sum(facts);
    }
}
