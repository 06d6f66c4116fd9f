package org.jingkai.trade.codelist;

import java.util.Arrays;
import java.util.Locale;
import org.jingkai.subgraph.language.LocalizedName;
import org.jspecify.annotations.Nullable;

/** Matches a search text with names and codes. Case does not matter. */
final class TextMatch {

    private TextMatch() {}

    /** Whether the text occurs in a name or equals a code; no text matches everything. */
    static boolean matches(
            @Nullable String search, LocalizedName names, @Nullable String... codes) {
        if (search == null) {
            return true;
        }
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return occurs(wanted, names.zh())
                || occurs(wanted, names.en())
                || Arrays.stream(codes).anyMatch(code -> wanted.equalsIgnoreCase(code));
    }

    private static boolean occurs(String wanted, @Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
