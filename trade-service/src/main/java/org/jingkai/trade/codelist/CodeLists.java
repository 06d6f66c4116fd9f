package org.jingkai.trade.codelist;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jingkai.subgraph.language.LocalizedName;
import org.jingkai.trade.place.Region;
import org.jingkai.trade.place.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The code lists in memory, in their own order. They are valid at every instant and change only
 * with the package, so they are read once, at the start.
 */
@ApplicationScoped
public class CodeLists {

    /** The wildcards that stand for the whole of a dimension. */
    public static final String WORLD = "W00";

    public static final String ALL_COMMODITIES = "TOTAL";
    public static final String ALL = "ALL";
    public static final String COUNTRY = "CN";

    private static final int AFTER_THE_LOAD = 20;

    private final EntityManager entities;
    private Map<String, Partner> partners = Map.of();
    private Map<String, Commodity> commodities = Map.of();
    private Map<String, List<Commodity>> children = Map.of();
    private Map<String, Trader> traders = Map.of();
    private Map<String, TradeRegime> regimes = Map.of();
    private Map<String, TradeArea> areas = Map.of();

    CodeLists(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void read(@Observes @Priority(AFTER_THE_LOAD) StartupEvent event) {
        partners = all(PartnerCode.class, "code", CodeLists::partner, Partner::code);
        commodities = all(CommodityCode.class, "ordinal", CodeLists::commodity, Commodity::code);
        traders = all(TraderCode.class, "ordinal", CodeLists::trader, Trader::code);
        regimes = all(RegimeCode.class, "code", CodeLists::regime, TradeRegime::code);
        areas = all(AreaCode.class, "code", CodeLists::area, TradeArea::code);
        children = new LinkedHashMap<>();
        for (Commodity commodity : commodities.values()) {
            if (commodity.parentCode() != null) {
                children.computeIfAbsent(commodity.parentCode(), code -> new ArrayList<>())
                        .add(commodity);
            }
        }
    }

    public Map<String, Partner> partners() {
        return partners;
    }

    public Map<String, Commodity> commodities() {
        return commodities;
    }

    public Map<String, Trader> traders() {
        return traders;
    }

    public Map<String, TradeRegime> regimes() {
        return regimes;
    }

    public Map<String, TradeArea> areas() {
        return areas;
    }

    /** The commodities right below one, in the order of the nomenclature. */
    public List<Commodity> childrenOf(Commodity commodity) {
        return children.getOrDefault(commodity.code(), List.of());
    }

    public @Nullable Commodity parentOf(Commodity commodity) {
        return commodity.parentCode() == null ? null : commodities.get(commodity.parentCode());
    }

    /** The area under which customs count a zone by itself; null if they do not. */
    public @Nullable TradeArea areaOf(String zone) {
        TradeArea area = areas.get(zone);
        return area != null && area.kind() == TradeAreaKind.NATIONAL_ETDZ ? area : null;
    }

    private <E, T> Map<String, T> all(
            Class<E> type, String order, Function<E, T> view, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        entities.createQuery("from " + type.getSimpleName() + " order by " + order, type)
                .getResultStream()
                .map(view)
                .forEach(item -> byCode.put(code.apply(item), item));
        return byCode;
    }

    private static Partner partner(PartnerCode stored) {
        return new Partner(
                stored.code,
                new LocalizedName(stored.nameZh, stored.nameEn),
                stored.kind,
                stored.iso2,
                List.of(stored.members));
    }

    private static Commodity commodity(CommodityCode stored) {
        return new Commodity(
                stored.code,
                new LocalizedName(stored.nameZh, stored.nameEn),
                stored.kind,
                stored.parentCode);
    }

    private static Trader trader(TraderCode stored) {
        return new Trader(stored.code, new LocalizedName(stored.nameZh, stored.nameEn));
    }

    private static TradeRegime regime(RegimeCode stored) {
        return new TradeRegime(stored.code, new LocalizedName(stored.nameZh, stored.nameEn));
    }

    private static TradeArea area(AreaCode stored) {
        return new TradeArea(
                stored.code,
                List.of(stored.namesZh),
                stored.kind,
                new Region(stored.regionCode),
                List.of(stored.zones).stream().map(Zone::new).toList());
    }
}
