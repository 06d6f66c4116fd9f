package org.jingkai.inspection.region;

import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A region, known here by its key only. */
@Type("Region")
@Key(fields = @io.smallrye.graphql.api.federation.FieldSet("code"))
@Description("A region of China by its code of administrative divisions.")
public record Region(
        @NonNull @Id @Description("Code after GB/T 2260, six digits: 320500 is Suzhou.")
                String code) {

    /** The region of a code; null for no code. */
    public static @Nullable Region of(@Nullable String code) {
        return code == null ? null : new Region(code);
    }
}
