package org.jingkai.subgraph.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a package says of one source: the source itself and its facts. */
record PackageRelease(BundledSource source, Map<FactTable, List<FactRow>> facts) {

    private static final byte END = 0x1f;

    /** The same for the same rows in any order; another one if a value changes. */
    String digest() {
        MessageDigest digest = sha256();
        add(digest, source.id());
        add(digest, source.title());
        add(digest, source.publisher());
        add(digest, source.publishedOn());
        add(digest, source.url());
        add(digest, source.basis());
        Map<String, List<FactRow>> byName = new TreeMap<>();
        facts.forEach((table, rows) -> byName.put(table.name(), rows));
        byName.forEach((table, rows) -> {
            add(digest, table);
            rows.stream()
                    .sorted(Comparator.comparing(FactRow::key))
                    .forEach(row -> {
                        add(digest, row.key());
                        row.values().forEach(value -> add(digest, value));
                    });
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        String text = value instanceof Object[] items ? Arrays.toString(items) : "" + value;
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(END);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
