package org.jingkai.inspection.region;

import java.util.List;
import java.util.regex.Pattern;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which places belong to a region. Source: GB/T 2260, where the first two digits name the province
 * and the first four the prefecture.
 *
 * @param code the region
 * @param direct whether its own places only are meant, not those of the regions in it
 */
public record RegionScope(String code, boolean direct) {

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    /** The scope of a filter; null for no region. */
    public static @Nullable RegionScope of(@Nullable String code, @Nullable Boolean direct) {
        if (code == null) {
            return null;
        }
        if (!FORM.matcher(code).matches()) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    Quoted.of(code)
                            + " is not a region code. Write the six digits of GB/T 2260, such as"
                            + " 320500.");
        }
        return new RegionScope(code, Boolean.TRUE.equals(direct));
    }

    /** The region code of a data row; null where none is given. */
    public static @Nullable String codeOf(Row row, String column) {
        String code = row.textOrNull(column);
        if (code != null && !FORM.matcher(code).matches()) {
            throw row.bad(column, "is not a region code of six digits");
        }
        return code;
    }

    /** Whether something at a place belongs to the region. */
    public boolean holds(@Nullable String place) {
        if (place == null) {
            return false;
        }
        return place.equals(code) || (!direct && ancestors(place).contains(code));
    }

    private static List<String> ancestors(String place) {
        return List.of(place.substring(0, 4) + "00", place.substring(0, 2) + "0000");
    }
}
