package org.jingkai.trade.codelist;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.language.Language;

/** Names of codes in two languages. */
@GraphQLApi
public class CodeNameApi {

    @Name("name")
    @Description("Name of the partner.")
    public @NonNull String partnerName(
            @Source Partner partner,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return partner.names().in(language);
    }

    @Name("name")
    @Description(
            "Name of the commodity. Chinese names are known for sections, chapters and groups.")
    public @NonNull String commodityName(
            @Source Commodity commodity,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return commodity.names().in(language);
    }

    @Name("name")
    @Description("Name of the kind of enterprise.")
    public @NonNull String traderName(
            @Source Trader trader,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return trader.names().in(language);
    }

    @Name("name")
    @Description("Name of the regime.")
    public @NonNull String regimeName(
            @Source TradeRegime regime,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return regime.names().in(language);
    }
}
