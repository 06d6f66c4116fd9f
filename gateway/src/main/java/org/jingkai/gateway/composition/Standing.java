package org.jingkai.gateway.composition;

import java.util.SortedSet;

/**
 * An object of one runtime type, and the positions from which its fields can be asked.
 *
 * @param contexts the demands on contexts that the objects above meet
 */
record Standing(String runtimeType, SortedSet<Position> positions, SortedSet<String> contexts) {

    /** Whether any position knows the runtime type, or all see but an interface object. */
    boolean typeIsKnown() {
        return positions.stream().anyMatch(each -> each.type().equals(runtimeType));
    }
}
