package org.jingkai.zones.zone;

import java.util.List;
import java.util.regex.Pattern;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/** The form of zone codes: of the 2018 catalogue (G321090), or provisional (P32001). */
public final class ZoneCode {

    private static final Pattern FORM = Pattern.compile("G\\d{6}|P\\d{5}");
    private static final int MAX_CODES = 250;

    private ZoneCode() {}

    static boolean fits(String code) {
        return FORM.matcher(code).matches();
    }

    /**
     * The code, if it has the form of one.
     *
     * @throws RequestProblem BAD_CODE
     */
    public static String checked(String code) {
        if (!fits(code)) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    Quoted.of(code)
                            + " is not a zone code. Write G and six digits, as in the 2018 catalogue"
                            + " (G321090), or P and five digits for a provisional code (P32001).");
        }
        return code;
    }

    /**
     * Checks a list of codes; null means all.
     *
     * @throws RequestProblem BAD_CODE or TOO_MANY_CODES
     */
    public static void check(@Nullable List<String> codes) {
        if (codes == null) {
            return;
        }
        if (codes.size() > MAX_CODES) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_CODES,
                    "The list names "
                            + codes.size()
                            + " zones; it may name "
                            + MAX_CODES
                            + ". Leave it out to mean all.");
        }
        codes.forEach(code -> checked(String.valueOf(code)));
    }
}
