package org.jingkai.zones.search;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that is looked for as a part of others; case does not matter, and nothing is found in
 * nothing.
 *
 * @param part the text, in lower case; null fits everything
 */
public record SearchText(@Nullable String part) {

    public static SearchText of(@Nullable String text) {
        return new SearchText(
                text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether one of the texts holds it. */
    public boolean isIn(@Nullable String... texts) {
        return part == null || Arrays.stream(texts).anyMatch(text -> holds(text, part));
    }

    private static boolean holds(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part);
    }
}
