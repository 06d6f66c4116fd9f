package org.jingkai.zones.policy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.language.Language;
import org.jingkai.zones.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Questions on policy plans. */
@GraphQLApi
public class PolicyApi {

    private final PolicyRepository policies;
    private final PolicyViews views;

    PolicyApi(PolicyRepository policies, PolicyViews views) {
        this.policies = policies;
        this.views = views;
    }

    @Query("policyPlan")
    @Description("One policy plan; null if it is not known.")
    public @Nullable PolicyPlan policyPlan(
            @NonNull @Id @Name("id") @Description("Identifier, such as etdz-2025.") String id) {
        return byIds(List.of(id)).get(id);
    }

    @Query("policyPlans")
    @Description("Policy plans that fit a filter.")
    public List<PolicyPlan> policyPlans(
            @Nullable @Name("where") @Description("Which plans; all if left out.")
                    PolicyPlanFilter where,
            @NonNull @Name("orderBy") @DefaultValue("NEWEST_FIRST") @Description("The order.")
                    PolicyPlanOrder orderBy) {
        PolicyPlanFilter filter = where == null ? PolicyPlanFilter.ALL : where;
        List<PlanFact> plans =
                policies.listAll().stream()
                        .filter(filter::holds)
                        .sorted(orderBy.comparator())
                        .toList();
        return withText(plans, SearchText.of(filter.search())).stream().map(views::plan).toList();
    }

    @Resolver
    public List<@Nullable PolicyPlan> policyPlansById(@Name("id") List<String> id) {
        Map<String, PolicyPlan> found = byIds(id);
        return id.stream().<@Nullable PolicyPlan>map(found::get).toList();
    }

    @Name("title")
    @Description("Title of the plan.")
    public @NonNull String planTitle(
            @Source PolicyPlan plan,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the title.")
                    Language language) {
        return plan.titles().in(language);
    }

    @Name("title")
    @Description("Title of the area.")
    public @NonNull String areaTitle(
            @Source PolicyArea area,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the title.")
                    Language language) {
        return area.titles().in(language);
    }

    @Name("title")
    @Description("Title of the measure.")
    public @NonNull String measureTitle(
            @Source PolicyMeasure measure,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the title.")
                    Language language) {
        return measure.titles().in(language);
    }

    @Name("areas")
    @Description("The areas of the plan, in its order.")
    public @NonNull List<@NonNull List<@NonNull PolicyArea>> areas(@Source List<PolicyPlan> plans) {
        List<String> ids = plans.stream().map(PolicyPlan::id).toList();
        Map<String, List<AreaFact>> byPlan =
                policies.areas(ids).stream().collect(groupingBy(area -> area.planId));
        return ids.stream()
                .map(id -> byPlan.getOrDefault(id, List.of()).stream().map(views::area).toList())
                .toList();
    }

    @Name("measures")
    @Description(
            "The measures of the plan that are known, those whose area is not known among them.")
    public @NonNull List<@NonNull List<@NonNull PolicyMeasure>> measures(
            @Source List<PolicyPlan> plans) {
        List<String> ids = plans.stream().map(PolicyPlan::id).toList();
        Map<String, List<MeasureFact>> byPlan =
                policies.measures(ids).stream().collect(groupingBy(measure -> measure.planId));
        return ids.stream().map(id -> views(byPlan.get(id))).toList();
    }

    @Name("measures")
    @Description("The measures that are known to belong to the area.")
    public @NonNull List<@NonNull List<@NonNull PolicyMeasure>> measuresOfAreas(
            @Source List<PolicyArea> areas) {
        List<AreaKey> keys = areas.stream().map(PolicyArea::key).toList();
        Map<AreaKey, List<MeasureFact>> byArea =
                policies.measures(plansOf(keys.stream())).stream()
                        .filter(measure -> measure.area() != null)
                        .collect(groupingBy(measure -> Objects.requireNonNull(measure.area())));
        return keys.stream().map(key -> views(byArea.get(key))).toList();
    }

    @Name("area")
    @Description("The area of the measure; null while it is not known.")
    public List<@Nullable PolicyArea> area(@Source List<PolicyMeasure> measures) {
        List<String> plans =
                plansOf(
                        measures.stream()
                                .<@Nullable AreaKey>map(PolicyMeasure::areaKey)
                                .filter(Objects::nonNull));
        Map<AreaKey, PolicyArea> areas =
                policies.areas(plans).stream().collect(toMap(AreaFact::key, views::area));
        return measures.stream()
                .<@Nullable PolicyArea>map(
                        measure -> measure.areaKey() == null ? null : areas.get(measure.areaKey()))
                .toList();
    }

    private Map<String, PolicyPlan> byIds(List<String> ids) {
        return policies.byIds(ids).stream()
                .map(views::plan)
                .collect(toMap(PolicyPlan::id, plan -> plan));
    }

    private List<PolicyMeasure> views(@Nullable List<MeasureFact> facts) {
        return facts == null ? List.of() : facts.stream().map(views::measure).toList();
    }

    private static List<String> plansOf(Stream<AreaKey> keys) {
        return keys.map(AreaKey::plan).distinct().toList();
    }

    /** The plans in which the text occurs, be it in an area or a measure. */
    private List<PlanFact> withText(List<PlanFact> plans, SearchText text) {
        if (text.part() == null) {
            return plans;
        }
        List<String> ids = plans.stream().map(plan -> plan.planId).toList();
        List<String> byParts =
                Stream.concat(
                                policies.areas(ids).stream()
                                        .filter(area -> text.isIn(area.titleZh, area.titleEn))
                                        .map(area -> area.planId),
                                policies.measures(ids).stream()
                                        .filter(m -> text.isIn(m.titleZh, m.titleEn, m.summary))
                                        .map(measure -> measure.planId))
                        .toList();
        return plans.stream()
                .filter(plan ->
                        text.isIn(plan.titleZh, plan.titleEn) || byParts.contains(plan.planId))
                .toList();
    }
}
