package org.jingkai.subgraph.release;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.source.SourceBasis;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sources.csv}: a document and the instant from which its facts count as known.
 *
 * <p>Sources become known in the order of that instant; of two at the same instant the one that is
 * closer to the issuing body comes last, so that its version stands.
 */
record BundledSource(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        OffsetDateTime knownAt,
        @Nullable String url,
        SourceBasis basis) {

    private static final Comparator<BundledSource> AS_KNOWN =
            Comparator.comparing((BundledSource source) -> source.knownAt.toInstant())
                    .thenComparing(BundledSource::basis, Comparator.reverseOrder())
                    .thenComparing(BundledSource::id);

    /** The sources of a service in the order in which they became known. */
    static List<BundledSource> readAll() {
        return DataFile.bundled("sources.csv").rows().stream()
                .map(BundledSource::read)
                .sorted(AS_KNOWN)
                .toList();
    }

    private static BundledSource read(Row row) {
        return new BundledSource(
                row.text("id"),
                row.text("title"),
                row.textOrNull("publisher"),
                row.dateOrNull("published_on"),
                row.instant("known_at"),
                row.textOrNull("url"),
                row.constant("basis", SourceBasis.class));
    }
}
