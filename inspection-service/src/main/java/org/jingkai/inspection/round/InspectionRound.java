package org.jingkai.inspection.round;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jingkai.subgraph.release.Release;
import org.jingkai.subgraph.source.Source;
import org.jspecify.annotations.Nullable;

/** A round of inspections of a central committee. */
@Type("InspectionRound")
@Key(fields = @FieldSet("id"))
@Description("A round of central inspections.")
public record InspectionRound(
        @NonNull
                @Id
                @Description(
                        "Identifier: cc20-r6 is the sixth round of the 20th Central Committee.")
                String id,
        @NonNull @Description("Which Central Committee, by its number.") int committee,
        @NonNull @Description("Which round of that committee, from 1.") int ordinal,
        @Nullable @Description("The day on which the targets were announced; null if not found.")
                LocalDate announcedOn,
        @NonNull
                @Description(
                        "Whether every target of the round is listed here. If false, more places were"
                                + " inspected than are known.")
                boolean complete,
        @NonNull @Description("The document that announces the round.") Source source,
        @NonNull @Description("The release in which the round became known.") Release release) {}
