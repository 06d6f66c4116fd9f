package org.jingkai.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which trading partners are wanted; every given part must hold. */
@Input("PartnerFilter")
@Description("Which trading partners are wanted. Every given part must hold.")
public record PartnerFilter(
        @Nullable @Description("Only these codes.") List<String> codes,
        @Nullable
                @Description(
                        "Text that occurs in a name, in either language, or equals the code or ISO code.")
                String search,
        @Nullable @Description("Countries, or groups of countries.") PartnerKind kind,
        @Nullable
                @Id
                @Description("Members of this group, as far as the group's members are known.")
                String memberOf) {

    boolean holds(Partner partner, CodeLists lists) {
        Partner bloc = memberOf == null ? null : lists.partners().get(memberOf);
        return (codes == null || codes.contains(partner.code()))
                && (kind == null || kind == partner.kind())
                && (memberOf == null
                        || (bloc != null && bloc.memberCodes().contains(partner.code())))
                && TextMatch.matches(search, partner.names(), partner.code(), partner.iso2());
    }
}
