package org.jingkai.zones.indicator;

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
import org.jingkai.zones.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Questions on the dictionary of indicators. */
@GraphQLApi
public class IndicatorApi {

    private final IndicatorDictionary dictionary;

    IndicatorApi(IndicatorDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Query("indicator")
    @Description("One indicator; null if there is none of this identifier.")
    public @Nullable Indicator indicator(
            @NonNull @Id @Name("id") @Description("Identifier, such as GDP.") String id) {
        return dictionary.find(IndicatorDictionary.checked(id));
    }

    @Query("indicators")
    @Description("The dictionary of indicators, in its order.")
    public List<Indicator> indicators(
            @Nullable
                    @Name("search")
                    @Description(
                            "Text that occurs in the name, in either language, or description.")
                    String search,
            @Nullable @Name("ids") @Description("Only these indicators.") List<String> ids) {
        IndicatorDictionary.check(ids);
        SearchText text = SearchText.of(search);
        return dictionary.all().stream()
                .filter(indicator -> ids == null || ids.contains(indicator.id()))
                .filter(indicator ->
                        text.isIn(
                                indicator.names().zh(),
                                indicator.names().en(),
                                indicator.description()))
                .toList();
    }

    @Name("name")
    @Description("Name of the indicator.")
    public @NonNull String name(
            @Source Indicator indicator,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return indicator.names().in(language);
    }
}
