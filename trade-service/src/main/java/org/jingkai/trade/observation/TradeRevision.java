package org.jingkai.trade.observation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.release.Release;
import org.jspecify.annotations.Nullable;

/** One vintage of an observation. */
@Type("TradeRevision")
@Description("One vintage of an observation: its number in one release.")
public record TradeRevision(
        @NonNull @Description("The number in that release.") Figure figure,
        @NonNull @Description("The release.") Release release,
        @Nullable @Description("The day that the source prints; null if it prints none.")
                LocalDate publishedOn,
        @NonNull
                @Description(
                        "Whether this vintage stands as of the instant of the request. A later vintage"
                                + " that only repeats the number less exactly does not supersede it.")
                boolean standing) {}
