package org.jingkai.zones.region;

import io.smallrye.graphql.api.federation.Resolver;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Questions on regions. */
@GraphQLApi
public class RegionApi {

    private final RegionTree tree;
    private final RegionSearch search;

    RegionApi(RegionTree tree, RegionSearch search) {
        this.tree = tree;
        this.search = search;
    }

    @Query("region")
    @Description("One region; null if there is none of this code.")
    public @Nullable Region region(
            @NonNull @Id @Name("code") @Description("Code after GB/T 2260, such as 320500.")
                    String code) {
        return tree.find(RegionScope.checked(code));
    }

    @Query("regions")
    @Description("Regions that fit a filter.")
    public RegionConnection regions(
            @Nullable @Name("where") @Description("Which regions; all if left out.")
                    RegionFilter where,
            @NonNull @Name("orderBy") @DefaultValue("CODE") @Description("The order.")
                    RegionOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "regions", where, orderBy);
        RegionFilter filter = where == null ? RegionFilter.ALL : where;
        return RegionConnection.of(page.pageOf(search.find(filter, orderBy)));
    }

    @Resolver
    public List<@Nullable Region> regionsByCode(@Name("code") List<String> code) {
        return code.stream().<@Nullable Region>map(tree::find).toList();
    }

    @Name("name")
    @Description("Name of the region.")
    public String name(
            @Source Region region,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return region.names().in(language);
    }

    @Name("parent")
    @Description("The region directly above; null for a province.")
    public @Nullable Region parent(@Source Region region) {
        return tree.find(region.parentCode());
    }

    @Name("ancestors")
    @Description("The regions in which it lies, nearest first; none for a province.")
    public List<Region> ancestors(@Source Region region) {
        return tree.ancestors(region);
    }

    @Name("children")
    @Description("The regions directly in it, by code. Of counties only those that are used.")
    public List<Region> children(
            @Source Region region,
            @Nullable @Name("level") @Description("Only regions of this level.")
                    RegionLevel level) {
        return ofLevel(tree.children(region), level);
    }

    @Name("descendants")
    @Description("The regions in it, those in them too, by code.")
    public List<Region> descendants(
            @Source Region region,
            @Nullable @Name("level") @Description("Only regions of this level.")
                    RegionLevel level) {
        List<Region> descendants = new ArrayList<>();
        for (Region child : tree.children(region)) {
            descendants.add(child);
            descendants.addAll(tree.children(child));
        }
        return ofLevel(descendants, level);
    }

    private static List<Region> ofLevel(List<Region> regions, @Nullable RegionLevel level) {
        return regions.stream().filter(region -> level == null || level == region.level()).toList();
    }
}
