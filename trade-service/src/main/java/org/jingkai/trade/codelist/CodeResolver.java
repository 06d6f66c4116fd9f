package org.jingkai.trade.codelist;

import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** Answers the gateway's question for partners and commodities by key. */
@GraphQLApi
public class CodeResolver {

    private final CodeLists lists;

    CodeResolver(CodeLists lists) {
        this.lists = lists;
    }

    @Resolver
    public List<@Nullable Partner> partnersByCode(@Name("code") List<String> code) {
        return code.stream().<@Nullable Partner>map(lists.partners()::get).toList();
    }

    @Resolver
    public List<@Nullable Commodity> commoditiesByCode(@Name("code") List<String> code) {
        return code.stream().<@Nullable Commodity>map(lists.commodities()::get).toList();
    }
}
