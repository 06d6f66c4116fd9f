package org.jingkai.inspection.circular;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.inspection.region.Region;
import org.jingkai.inspection.region.RegionScope;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Questions on the cases of circulars. */
@GraphQLApi
public class CaseApi {

    private final CaseRepository cases;
    private final CircularSearch search;
    private final CircularViews views;

    CaseApi(CaseRepository cases, CircularSearch search, CircularViews views) {
        this.cases = cases;
        this.search = search;
        this.views = views;
    }

    @Query("circularCases")
    @Description("Cases that fit a filter, circular by circular.")
    public CircularCaseConnection circularCases(
            @Nullable @Name("where") @Description("Which cases; all if left out.")
                    CircularFilter where,
            @NonNull
                    @Name("orderBy")
                    @DefaultValue("NEWEST_FIRST")
                    @Description("The order of their circulars.")
                    CircularOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "circularCases", where, orderBy);
        CircularFilter filter = where == null ? CircularFilter.ALL : where;
        return CircularCaseConnection.of(
                page.pageOf(search.cases(filter, orderBy)).map(views::circularCase));
    }

    @Name("cases")
    @Description("The cases of the circular that are known, in its order.")
    public @NonNull CompletionStage<@NonNull List<@NonNull CircularCase>> cases(
            @Source Circular circular, Context context) {
        return Batch.load(context, "Circular.cases", circular.id(), this::casesOf);
    }

    @Name("circularCases")
    @Description("Cases of circulars in the region and in the regions in it.")
    public CompletionStage<List<@NonNull CircularCase>> casesIn(
            @Source Region region,
            @NonNull
                    @Name("direct")
                    @DefaultValue("false")
                    @Description("Whether only the region itself is meant.")
                    boolean direct,
            @Nullable @Name("problem") @Description("Only cases of this kind.")
                    CircularProblem problem,
            Context context) {
        return Batch.load(
                context,
                "Region.circularCases",
                new InRegion(new RegionScope(region.code(), direct), problem),
                this::casesIn);
    }

    @Name("subject")
    @Description("Whom the case is about, as the circular names it.")
    public @NonNull String subject(
            @Source CircularCase aCase,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the text.")
                    Language language) {
        return aCase.subjectNames().in(language);
    }

    @Name("summary")
    @Description("What happened, in own words; null if not described.")
    public @Nullable String summary(
            @Source CircularCase aCase,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the text.")
                    Language language) {
        return aCase.summaries() == null ? null : aCase.summaries().in(language);
    }

    @Name("subjects")
    @Description(
            "The organisations that the case names; empty if it names none beside its subject.")
    public @NonNull CompletionStage<@NonNull List<@NonNull CaseSubject>> subjects(
            @Source CircularCase aCase, Context context) {
        return Batch.load(context, "CircularCase.subjects", aCase.key(), this::subjectsOf);
    }

    @Name("figures")
    @Description("The numbers that the case states.")
    public @NonNull CompletionStage<@NonNull List<@NonNull CaseFigure>> figures(
            @Source CircularCase aCase, Context context) {
        return Batch.load(context, "CircularCase.figures", aCase.key(), this::figuresOf);
    }

    @Name("organisation")
    @Description("Name of the organisation.")
    public @NonNull String organisation(
            @Source CaseSubject subject,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return subject.organisations().in(language);
    }

    private record InRegion(RegionScope scope, @Nullable CircularProblem problem) {

        boolean holds(CaseFact aCase) {
            return scope.holds(aCase.regionCode) && (problem == null || problem == aCase.problem);
        }
    }

    private Map<String, List<CircularCase>> casesOf(List<String> circulars) {
        return lists(
                circulars, cases.ofCirculars(circulars), c -> c.circularId, views::circularCase);
    }

    private Map<InRegion, List<CircularCase>> casesIn(List<InRegion> keys) {
        List<CaseFact> found =
                cases.inRegions(keys.stream().map(key -> key.scope.code()).distinct().toList());
        Map<InRegion, List<CircularCase>> answers = new HashMap<>();
        for (InRegion key : keys) {
            answers.put(key, found.stream().filter(key::holds).map(views::circularCase).toList());
        }
        return answers;
    }

    private Map<CaseKey, List<CaseSubject>> subjectsOf(List<CaseKey> keys) {
        return lists(
                keys,
                cases.subjects(circularsOf(keys)),
                fact -> new CaseKey(fact.circularId, fact.caseOrdinal),
                views::subject);
    }

    private Map<CaseKey, List<CaseFigure>> figuresOf(List<CaseKey> keys) {
        return lists(
                keys,
                cases.figures(circularsOf(keys)),
                fact -> new CaseKey(fact.circularId, fact.caseOrdinal),
                views::figure);
    }

    private static List<String> circularsOf(List<CaseKey> keys) {
        return keys.stream().map(CaseKey::circular).distinct().toList();
    }

    /** The views of the facts of each key, in order; an empty list where a key has none. */
    private static <K, F, V> Map<K, List<V>> lists(
            List<K> keys, List<F> facts, Function<F, K> keyOf, Function<F, V> view) {
        Map<K, List<F>> byKey = facts.stream().collect(groupingBy(keyOf));
        Map<K, List<V>> answers = new HashMap<>();
        for (K key : keys) {
            answers.put(key, byKey.getOrDefault(key, List.of()).stream().map(view).toList());
        }
        return answers;
    }
}
