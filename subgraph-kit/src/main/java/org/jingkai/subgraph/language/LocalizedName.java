package org.jingkai.subgraph.language;

import org.jspecify.annotations.Nullable;

/** A name in two languages, at least one of which is known. */
public record LocalizedName(@Nullable String zh, @Nullable String en) {

    public LocalizedName {
        if (zh == null && en == null) {
            throw new IllegalArgumentException("a name needs at least one language");
        }
    }

    /** The name in the wanted language, or in the other one if that is missing. */
    public String in(Language language) {
        String wanted = language == Language.ZH ? zh : en;
        String other = language == Language.ZH ? en : zh;
        if (wanted != null) {
            return wanted;
        }
        return other == null ? "" : other;
    }

    /** The text in the wanted language or the other one; null where neither is known. */
    public static @Nullable String pick(
            @Nullable String zh, @Nullable String en, Language language) {
        return zh == null && en == null ? null : new LocalizedName(zh, en).in(language);
    }
}
