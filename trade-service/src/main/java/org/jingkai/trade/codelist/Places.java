package org.jingkai.trade.codelist;

/** How region codes lie in each other. Source: GB/T 2260; CN stands for the whole country. */
public final class Places {

    private Places() {}

    /** Whether a place is a region or lies in it. */
    public static boolean isIn(String place, String region) {
        return place.startsWith(stem(region)) || region.equals(CodeLists.COUNTRY);
    }

    public static boolean isProvince(String code) {
        return code.endsWith("0000");
    }

    /** The digits that the codes in a region begin with: 32 for 320000, 3205 for 320500. */
    private static String stem(String region) {
        if (region.endsWith("0000")) {
            return region.substring(0, region.length() - 4);
        }
        return region.endsWith("00") ? region.substring(0, region.length() - 2) : region;
    }
}
