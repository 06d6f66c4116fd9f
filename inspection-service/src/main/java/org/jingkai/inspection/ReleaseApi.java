package org.jingkai.inspection;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import java.time.Instant;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.subgraph.release.ReleaseConnection;
import org.jingkai.subgraph.release.ReleaseList;
import org.jspecify.annotations.Nullable;

/** Questions on the releases of this service. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.9",
        _import = {
            @Import(name = "@key"),
            @Import(name = "@shareable"),
            @Import(name = "FieldSet"),
            @Import(name = "@cost"),
            @Import(name = "@listSize")
        })
public class ReleaseApi {

    private final ReleaseList releases;

    ReleaseApi(ReleaseList releases) {
        this.releases = releases;
    }

    @Query("inspectionReleases")
    @Description("The releases of the inspection record, newest first, each with its source.")
    public ReleaseConnection inspectionReleases(
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after,
            @Nullable @Name("since") @Description("Published at this instant or later.")
                    Instant since) {
        return releases.page(first, after, since);
    }
}
