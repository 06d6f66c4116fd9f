package org.jingkai.trade.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whether two codes of a dimension may share trade, and why. Null means that they do not. */
@ApplicationScoped
public class Overlap {

    private final CodeLists lists;

    Overlap(CodeLists lists) {
        this.lists = lists;
    }

    public @Nullable String ofPartners(String a, String b) {
        Partner one = lists.partners().get(a);
        Partner other = lists.partners().get(b);
        if (one == null || other == null) {
            return null;
        }
        Set<String> shared = countries(one);
        shared.retainAll(countries(other));
        if (!shared.isEmpty()) {
            String example = shared.iterator().next();
            Partner country = lists.partners().get(example);
            return a
                    + " and "
                    + b
                    + " both hold "
                    + (country == null ? example : country.names().en() + " (" + example + ")");
        }
        return membersUnknown(one) ? unknown(a) : membersUnknown(other) ? unknown(b) : null;
    }

    public @Nullable String ofCommodities(String a, String b) {
        Commodity one = lists.commodities().get(a);
        Commodity other = lists.commodities().get(b);
        if (one == null || other == null) {
            return null;
        }
        if (one.kind() == CommodityKind.GROUP || other.kind() == CommodityKind.GROUP) {
            return "named groups such as "
                    + (one.kind() == CommodityKind.GROUP ? a : b)
                    + " overlap other commodities";
        }
        return isBelow(one, other) || isBelow(other, one)
                ? a + " and " + b + " lie in each other"
                : null;
    }

    public @Nullable String ofRegions(String a, String b) {
        return Places.isIn(a, b) || Places.isIn(b, a)
                ? a + " and " + b + " lie in each other"
                : null;
    }

    public @Nullable String ofAreas(String a, String b) {
        TradeArea one = lists.areas().get(a);
        TradeArea other = lists.areas().get(b);
        if (one == null || other == null) {
            return a.equals(CodeLists.ALL) || b.equals(CodeLists.ALL)
                    ? "ALL holds every area"
                    : null;
        }
        boolean shareZones = !Collections.disjoint(one.zones(), other.zones());
        boolean undefined =
                one.kind() == TradeAreaKind.OTHER || other.kind() == TradeAreaKind.OTHER;
        boolean near = ofRegions(one.region().code(), other.region().code()) != null;
        return shareZones || (undefined && near)
                ? a + " and " + b + " may hold the same places"
                : null;
    }

    /** Traders and regimes are disjoint, but for ALL. */
    public @Nullable String ofPlainCodes(String a, String b) {
        return a.equals(CodeLists.ALL) || b.equals(CodeLists.ALL)
                ? "ALL holds every other code"
                : null;
    }

    private boolean isBelow(Commodity commodity, Commodity above) {
        for (Commodity at = commodity; at != null; at = lists.parentOf(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> countries(Partner partner) {
        return partner.kind() == PartnerKind.COUNTRY
                ? new HashSet<>(Set.of(partner.code()))
                : new HashSet<>(partner.memberCodes());
    }

    private static boolean membersUnknown(Partner partner) {
        return partner.kind() == PartnerKind.BLOC && partner.memberCodes().isEmpty();
    }

    private static String unknown(String bloc) {
        return bloc.equals(CodeLists.WORLD)
                ? "W00 holds every partner"
                : "the members of " + bloc + " are not all known, so it may hold the others";
    }
}
