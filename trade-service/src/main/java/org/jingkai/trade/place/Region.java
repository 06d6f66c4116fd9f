package org.jingkai.trade.place;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A region, known here by its key only. */
@Type("Region")
@Key(fields = @FieldSet("code"))
@Description("A region of China by its code of administrative divisions.")
public record Region(
        @NonNull @Id @Description("Code after GB/T 2260, six digits: 320500 is Suzhou.")
                String code) {}
