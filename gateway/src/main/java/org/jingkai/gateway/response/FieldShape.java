package org.jingkai.gateway.response;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A field of the answer.
 *
 * @param value null for the fields that no subgraph answers
 * @param weight what one value of the field costs
 * @param written the response name as the answer has it, with quotes and colon
 */
record FieldShape(
        String responseName,
        String storageName,
        String name,
        @Nullable ValueShape value,
        int weight,
        byte[] written) {

    FieldShape(
            String responseName,
            String storageName,
            String name,
            @Nullable ValueShape value,
            int weight) {
        this(
                responseName,
                storageName,
                name,
                value,
                weight,
                ('"' + responseName + "\":").getBytes(StandardCharsets.US_ASCII));
    }
}
