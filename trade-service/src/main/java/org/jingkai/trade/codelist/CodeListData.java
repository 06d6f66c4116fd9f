package org.jingkai.trade.codelist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.ReferenceTable;
import org.jspecify.annotations.Nullable;

/** Reads the bundled code lists. The wildcard ALL stands beside the regimes and areas. */
public final class CodeListData {

    private final DataFile partners = DataFile.bundled("trade_partners.csv");
    private final DataFile commodities = DataFile.bundled("trade_commodities.csv");
    private final DataFile traders = DataFile.bundled("trade_traders.csv");
    private final DataFile regimes = DataFile.bundled("trade_modes.csv");
    private final DataFile areas = DataFile.bundled("trade_areas.csv");

    public Set<String> partnerCodes() {
        return partners.codes("code");
    }

    public Set<String> commodityCodes() {
        return commodities.codes("code");
    }

    public Set<String> traderCodes() {
        return traders.codes("code");
    }

    public Set<String> regimeCodes() {
        return withAll(regimes.codes("code"));
    }

    public Set<String> areaCodes() {
        return withAll(areas.codes("code"));
    }

    /** The tables of the code lists with their rows. */
    public List<ReferenceTable> tables() {
        Set<String> partnerCodes = partnerCodes();
        Set<String> commodityCodes = commodityCodes();
        return List.of(
                table(
                        "trade_partner",
                        "code, name_zh, name_en, kind, members, iso2",
                        partners,
                        row -> partner(row, partnerCodes)),
                new ReferenceTable(
                        "trade_commodity",
                        List.of("ordinal", "code", "parent_code", "name_zh", "name_en", "kind"),
                        numbered(commodities, row -> commodity(row, commodityCodes))),
                new ReferenceTable(
                        "trade_trader",
                        List.of("ordinal", "code", "name_zh", "name_en"),
                        numbered(traders, CodeListData::named)),
                table("trade_regime", "code, name_zh, name_en", regimes, CodeListData::named),
                table(
                        "trade_area",
                        "code, names_zh, kind, region_code, zones",
                        areas,
                        CodeListData::area));
    }

    private static ReferenceTable table(
            String name, String columns, DataFile file, Function<Row, List<@Nullable Object>> row) {
        return new ReferenceTable(
                name, List.of(columns.split(", ")), file.rows().stream().map(row).toList());
    }

    private static List<List<@Nullable Object>> numbered(
            DataFile file, Function<Row, List<@Nullable Object>> row) {
        return IntStream.range(0, file.rows().size())
                .mapToObj(i -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    values.add(i);
                    values.addAll(row.apply(file.rows().get(i)));
                    return values;
                })
                .toList();
    }

    private static List<@Nullable Object> partner(Row row, Set<String> codes) {
        String[] members = row.list("members");
        if (!codes.containsAll(Arrays.asList(members))) {
            throw row.bad("members", "names a partner that is not in the list");
        }
        return Arrays.asList(
                row.text("code"),
                row.text("name_zh"),
                row.textOrNull("name_en"),
                row.constant("kind", PartnerKind.class).name(),
                members,
                row.textOrNull("iso2"));
    }

    private static List<@Nullable Object> commodity(Row row, Set<String> codes) {
        return Arrays.asList(
                row.text("code"),
                row.codeOrNull("parent_code", codes),
                row.textOrNull("name_zh"),
                row.textOrNull("name_en"),
                row.constant("kind", CommodityKind.class).name());
    }

    private static List<@Nullable Object> named(Row row) {
        return Arrays.asList(row.text("code"), row.text("name_zh"), row.textOrNull("name_en"));
    }

    private static List<@Nullable Object> area(Row row) {
        return Arrays.asList(
                row.text("code"),
                row.list("name_zh"),
                row.constant("kind", TradeAreaKind.class).name(),
                row.text("region"),
                row.list("zones"));
    }

    private static Set<String> withAll(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        all.add(CodeLists.ALL);
        return all;
    }
}
