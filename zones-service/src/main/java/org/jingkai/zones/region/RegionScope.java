package org.jingkai.zones.region;

import java.util.List;
import java.util.regex.Pattern;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which places belong to a region. Source: GB/T 2260, where the first two digits name the province
 * and the first four the prefecture.
 *
 * @param code the region; null for the whole country
 * @param direct whether its own places only are meant, not those of the regions in it
 */
public record RegionScope(@Nullable String code, boolean direct) {

    /** The whole country, places without a region too. */
    public static final RegionScope ANYWHERE = new RegionScope(null, false);

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    /**
     * The scope of a filter.
     *
     * @throws RequestProblem BAD_CODE
     */
    public static RegionScope of(@Nullable String code, @Nullable Boolean direct) {
        return code == null
                ? ANYWHERE
                : new RegionScope(checked(code), Boolean.TRUE.equals(direct));
    }

    /**
     * The code, if it has the form of one.
     *
     * @throws RequestProblem BAD_CODE
     */
    public static String checked(String code) {
        if (!FORM.matcher(code).matches()) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    Quoted.of(code)
                            + " is not a region code. Write the six digits of GB/T 2260, such as"
                            + " 320500.");
        }
        return code;
    }

    /** Whether something at a place belongs to the region. */
    public boolean holds(@Nullable String place) {
        if (code == null) {
            return true;
        }
        return place != null
                && (place.equals(code) || (!direct && ancestors(place).contains(code)));
    }

    /** The codes of the prefecture and the province in which a place lies, it among them. */
    static List<String> ancestors(String place) {
        return List.of(place.substring(0, 4) + "00", place.substring(0, 2) + "0000");
    }
}
