package org.jingkai.trade.milestone;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jingkai.subgraph.release.ReleaseCatalogue;
import org.jingkai.trade.codelist.CodeLists;
import org.jingkai.trade.observation.ObservationViews;
import org.jspecify.annotations.Nullable;

/** Questions on milestones. */
@GraphQLApi
public class MilestoneApi {

    private final MilestoneRepository milestones;
    private final ReleaseCatalogue releases;
    private final CodeLists lists;

    MilestoneApi(MilestoneRepository milestones, ReleaseCatalogue releases, CodeLists lists) {
        this.milestones = milestones;
        this.releases = releases;
        this.lists = lists;
    }

    @Query("tradeMilestones")
    @Description("Records and firsts that sources name, by period.")
    public List<TradeMilestone> tradeMilestones(
            @Nullable @Name("period") @Description("Only this period, such as 2025-06.")
                    String period,
            @Nullable @Name("kind") @Description("Only of this kind.") MilestoneKind kind) {
        return milestones.list("from MilestoneFact order by period, factKey").stream()
                .filter(fact -> period == null || period.equals(fact.period))
                .filter(fact -> kind == null || kind == fact.kind)
                .map(this::view)
                .toList();
    }

    private TradeMilestone view(MilestoneFact fact) {
        return new TradeMilestone(
                fact.kind,
                fact.period,
                fact.span,
                fact.flow,
                lists.partners().get(fact.partner),
                lists.commodities().get(fact.commodity),
                lists.traders().get(fact.trader),
                ObservationViews.region(fact.region),
                fact.measure,
                fact.printed.figure(releases.sourceOf(fact)));
    }
}
