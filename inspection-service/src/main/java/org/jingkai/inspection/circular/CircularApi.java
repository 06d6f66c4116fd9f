package org.jingkai.inspection.circular;

import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.federation.Resolver;
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
import org.jspecify.annotations.Nullable;

/** Questions on circulars. */
@GraphQLApi
public class CircularApi {

    private final CircularRepository circulars;
    private final CircularSearch search;
    private final CircularViews views;

    CircularApi(CircularRepository circulars, CircularSearch search, CircularViews views) {
        this.circulars = circulars;
        this.search = search;
        this.views = views;
    }

    @Query("circular")
    @Description("One circular; null if it is not known.")
    public @Nullable Circular circular(
            @NonNull @Id @Name("id") @Description("Identifier, such as formalism-2025-07.")
                    String id) {
        return byIds(List.of(id)).get(id);
    }

    @Query("circulars")
    @Description("Circulars that fit a filter.")
    public CircularConnection circulars(
            @Nullable @Name("where") @Description("Which circulars; all if left out.")
                    CircularFilter where,
            @NonNull @Name("orderBy") @DefaultValue("NEWEST_FIRST") @Description("The order.")
                    CircularOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "circulars", where, orderBy);
        CircularFilter filter = where == null ? CircularFilter.ALL : where;
        return CircularConnection.of(
                page.pageOf(search.circulars(filter, orderBy)).map(views::circular));
    }

    @Resolver
    public List<@Nullable Circular> circularsById(@Name("id") List<String> id) {
        Map<String, Circular> found = byIds(id);
        return id.stream().<@Nullable Circular>map(found::get).toList();
    }

    @Name("title")
    @Description("Title of the circular.")
    public @NonNull String title(
            @Source Circular circular,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the title.")
                    Language language) {
        return circular.titles().in(language);
    }

    @Name("circular")
    @Description("The circular; null while only the case is known.")
    public CompletionStage<@Nullable Circular> circularOf(
            @Source CircularCase aCase, Context context) {
        return Batch.load(context, "CircularCase.circular", aCase.key().circular(), this::byIds);
    }

    private Map<String, Circular> byIds(List<String> ids) {
        return circulars.byIds(ids).stream()
                .map(views::circular)
                .collect(toMap(Circular::id, circular -> circular));
    }
}
