package org.jingkai.subgraph.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item in a list. As of the same instant a list never changes, so the place is
 * enough; the name of the list keeps a cursor from being used elsewhere.
 */
record Cursor(String list, int offset) {

    static String nameOf(@Nullable Object... list) {
        CRC32 sum = new CRC32();
        sum.update(Arrays.deepToString(list).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    String text() {
        byte[] plain = (list + ":" + offset).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static Cursor parse(String text, String list) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            Cursor cursor =
                    new Cursor(
                            plain.substring(0, Math.max(colon, 0)),
                            Integer.parseInt(plain.substring(colon + 1)));
            if (cursor.list.equals(list)
                    && cursor.offset >= 0
                    && cursor.offset < Integer.MAX_VALUE) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: said below
        }
        throw new RequestProblem(
                ProblemCode.BAD_CURSOR,
                "The argument after is not a cursor of this list. Take it from pageInfo.endCursor of the"
                        + " page before, with the same filter and order.");
    }
}
