package org.jingkai.zones.enterprise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.subgraph.period.Period;
import org.jingkai.zones.indicator.IndicatorDictionary;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.search.PeriodRange;
import org.jingkai.zones.zone.ZoneCode;
import org.jspecify.annotations.Nullable;

/** Questions on enterprises and their figures. */
@GraphQLApi
public class EnterpriseApi {

    private static final Comparator<EnterpriseObservation> IN_ORDER =
            Comparator.comparingInt((EnterpriseObservation o) -> o.indicator().ordinal())
                    .thenComparing(o -> Period.parse(o.period()))
                    .thenComparing(o -> o.source().id());

    private final EnterpriseRepository enterprises;
    private final SiteRepository sites;
    private final EnterpriseViews views;

    EnterpriseApi(EnterpriseRepository enterprises, SiteRepository sites, EnterpriseViews views) {
        this.enterprises = enterprises;
        this.sites = sites;
        this.views = views;
    }

    @Query("enterprise")
    @Description("One enterprise; null if it is not known.")
    public @Nullable Enterprise enterprise(
            @NonNull @Id @Name("id") @Description("Identifier, such as panasonic-china.")
                    String id) {
        return byIds(List.of(id)).get(id);
    }

    @Query("enterprises")
    @Description("Enterprises that fit a filter.")
    public EnterpriseConnection enterprises(
            @Nullable @Name("where") @Description("Which enterprises; all if left out.")
                    EnterpriseFilter where,
            @NonNull @Name("orderBy") @DefaultValue("NAME") @Description("The order.")
                    EnterpriseOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "enterprises", where, orderBy);
        EnterpriseFilter filter = where == null ? EnterpriseFilter.ALL : where;
        RegionScope.of(filter.region(), filter.direct());
        if (filter.zone() != null) {
            ZoneCode.checked(filter.zone());
        }
        Map<String, List<SiteFact>> sitesOf =
                sites.listAll().stream().collect(groupingBy(site -> site.enterpriseId));
        List<EnterpriseFact> found =
                enterprises.listAll().stream()
                        .filter(fact ->
                                filter.holds(
                                        fact, sitesOf.getOrDefault(fact.enterpriseId, List.of())))
                        .sorted(orderBy.comparator())
                        .toList();
        return EnterpriseConnection.of(page.pageOf(found).map(views::enterprise));
    }

    @Resolver
    public List<@Nullable Enterprise> enterprisesById(@Name("id") List<String> id) {
        Map<String, Enterprise> found = byIds(id);
        return id.stream().<@Nullable Enterprise>map(found::get).toList();
    }

    @Name("name")
    @Description("Name of the enterprise.")
    public @NonNull String name(
            @Source Enterprise enterprise,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return enterprise.names().in(language);
    }

    @Name("group")
    @Description("Name of the group it belongs to; null if it belongs to none.")
    public @Nullable String group(
            @Source Enterprise enterprise,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return enterprise.groupNames() == null ? null : enterprise.groupNames().in(language);
    }

    @Name("enterprise")
    @Description("The enterprise; null while only its site is known.")
    public List<@Nullable Enterprise> enterpriseOf(@Source List<EnterpriseSite> ofSites) {
        Map<String, Enterprise> found =
                byIds(ofSites.stream().map(EnterpriseSite::enterpriseId).distinct().toList());
        return ofSites.stream()
                .<@Nullable Enterprise>map(site -> found.get(site.enterpriseId()))
                .toList();
    }

    @Name("observations")
    @Description("Figures of the enterprise, in the order of the dictionary, then by period.")
    public @NonNull CompletionStage<@NonNull List<@NonNull EnterpriseObservation>> observations(
            @Source Enterprise enterprise,
            @Nullable @Name("indicators") @Description("Only these indicators.")
                    List<String> indicators,
            @Nullable @Name("from") @Description("Periods in this one or later: 2024.") String from,
            @Nullable @Name("to") @Description("Periods in this one or earlier: 2025.") String to,
            Context context) {
        IndicatorDictionary.check(indicators);
        OfEnterprise key = new OfEnterprise(enterprise.id(), indicators, PeriodRange.of(from, to));
        return Batch.load(context, "Enterprise.observations", key, this::observationsOf);
    }

    private record OfEnterprise(String id, @Nullable List<String> indicators, PeriodRange range) {

        boolean holds(EnterpriseFigureFact fact) {
            return (indicators == null || indicators.contains(fact.indicator))
                    && range.holds(Period.parse(fact.period));
        }
    }

    private Map<String, Enterprise> byIds(List<String> ids) {
        return enterprises.byIds(ids).stream()
                .map(views::enterprise)
                .collect(toMap(Enterprise::id, enterprise -> enterprise));
    }

    private Map<OfEnterprise, List<EnterpriseObservation>> observationsOf(List<OfEnterprise> keys) {
        Map<String, List<EnterpriseFigureFact>> byEnterprise =
                enterprises
                        .figures(keys.stream().map(OfEnterprise::id).distinct().toList())
                        .stream()
                        .collect(groupingBy(fact -> fact.enterpriseId));
        Map<OfEnterprise, List<EnterpriseObservation>> answers = new HashMap<>();
        for (OfEnterprise key : keys) {
            answers.put(
                    key,
                    byEnterprise.getOrDefault(key.id, List.of()).stream()
                            .filter(key::holds)
                            .map(views::observation)
                            .sorted(IN_ORDER)
                            .toList());
        }
        return answers;
    }
}
