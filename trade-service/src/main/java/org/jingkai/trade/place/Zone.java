package org.jingkai.trade.place;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A national economic and technological development zone, known here by its key only. */
@Type("Zone")
@Key(fields = @FieldSet("code"))
@Description("A national economic and technological development zone.")
public record Zone(
        @NonNull @Id @Description("Code of the 2018 catalogue, or a provisional one.")
                String code) {}
