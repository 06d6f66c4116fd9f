package org.jingkai.zones.region;

import java.util.Set;

/** What the list of regions has to know of zones: where they stand. */
public interface ZoneLocations {

    /** The regions in which zones stand as of the instant of the request. */
    Set<String> regionsOfZones();
}
