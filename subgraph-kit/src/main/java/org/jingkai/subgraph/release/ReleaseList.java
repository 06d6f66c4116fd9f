package org.jingkai.subgraph.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jingkai.subgraph.asof.AsOf;
import org.jingkai.subgraph.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The releases of a service as its schema lists them, as of the instant of the request. */
@ApplicationScoped
public class ReleaseList {

    private final ReleaseCatalogue catalogue;
    private final AsOf asOf;

    ReleaseList(ReleaseCatalogue catalogue, AsOf asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /** A page of the releases known, newest first, published since an instant if one is given. */
    public ReleaseConnection page(int first, @Nullable String after, @Nullable Instant since) {
        PageRequest page = PageRequest.of(first, after, "releases", since);
        List<Release> known =
                catalogue.knownAt(asOf.instant()).stream()
                        .filter(release -> since == null || !release.publishedAt().isBefore(since))
                        .toList();
        return ReleaseConnection.of(page.pageOf(known));
    }
}
