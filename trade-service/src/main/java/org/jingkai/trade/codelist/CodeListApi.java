package org.jingkai.trade.codelist;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.trade.place.Zone;
import org.jspecify.annotations.Nullable;

/** Questions on the code lists. They are in memory and need no statement. */
@GraphQLApi
public class CodeListApi {

    private final CodeLists lists;

    CodeListApi(CodeLists lists) {
        this.lists = lists;
    }

    @Query("partner")
    @Description("One trading partner; null if the code is not known.")
    public @Nullable Partner partner(
            @NonNull @Id @Name("code") @Description("Customs code or group code.") String code) {
        return lists.partners().get(code);
    }

    @Query("partners")
    @Description("Trading partners that fit a filter, by code.")
    public PartnerConnection partners(
            @Nullable @Name("where") @Description("Which partners; all if left out.")
                    PartnerFilter where,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "partners", where);
        return PartnerConnection.of(
                page.pageOf(
                        lists.partners().values().stream()
                                .filter(item -> where == null || where.holds(item, lists))
                                .toList()));
    }

    @Query("commodity")
    @Description("One commodity; null if the code is not known.")
    public @Nullable Commodity commodity(
            @NonNull @Id @Name("code") @Description("HS code or group code.") String code) {
        return lists.commodities().get(code);
    }

    @Query("commodities")
    @Description("Commodities that fit a filter: named groups first, then the Harmonized System.")
    public CommodityConnection commodities(
            @Nullable @Name("where") @Description("Which commodities; all if left out.")
                    CommodityFilter where,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "commodities", where);
        return CommodityConnection.of(
                page.pageOf(
                        lists.commodities().values().stream()
                                .filter(item -> where == null || where.holds(item))
                                .toList()));
    }

    @Query("tradeAreas")
    @Description("Areas that customs count by themselves, by code.")
    public TradeAreaConnection tradeAreas(
            @Nullable @Name("where") @Description("Which areas; all if left out.")
                    TradeAreaFilter where,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "tradeAreas", where);
        return TradeAreaConnection.of(
                page.pageOf(
                        lists.areas().values().stream()
                                .filter(item -> where == null || where.holds(item))
                                .toList()));
    }

    @Query("traders")
    @Description("The kinds of enterprises that the record tells apart.")
    public List<Trader> traders() {
        return List.copyOf(lists.traders().values());
    }

    @Query("tradeRegimes")
    @Description("The customs regimes, by code.")
    public List<TradeRegime> tradeRegimes() {
        return List.copyOf(lists.regimes().values());
    }

    @Name("members")
    @Description(
            "The members of a group as the customs notes name them; empty if they are not known.")
    public @NonNull List<@NonNull Partner> members(@Source Partner partner) {
        return partner.memberCodes().stream()
                .map(code -> lists.partners().get(code))
                .filter(Objects::nonNull)
                .toList();
    }

    @Name("memberOf")
    @Description("The groups that a country is named a member of.")
    public @NonNull List<@NonNull Partner> memberOf(@Source Partner partner) {
        return lists.partners().values().stream()
                .filter(bloc -> bloc.memberCodes().contains(partner.code()))
                .toList();
    }

    @Name("parent")
    @Description("The code right above; null for named groups.")
    public @Nullable Commodity parent(@Source Commodity commodity) {
        return lists.parentOf(commodity);
    }

    @Name("children")
    @Description("The codes right below, in the order of the nomenclature.")
    public @NonNull List<@NonNull Commodity> children(@Source Commodity commodity) {
        return lists.childrenOf(commodity);
    }

    @Name("countedByCustoms")
    @Description("Whether customs count the zone by itself. If not, its trade is null.")
    public Boolean countedByCustoms(@Source Zone zone) {
        return lists.areaOf(zone.code()) != null;
    }

    @Name("tradeAreas")
    @Description("The areas of the customs tables that count the zone, alone or with others.")
    public List<TradeArea> tradeAreas(@Source Zone zone) {
        return lists.areas().values().stream().filter(area -> area.zones().contains(zone)).toList();
    }
}
