package org.jingkai.gateway.composition;

/**
 * A place where an answer can stand: a type in one subgraph.
 *
 * @param type the object type, or the interface object that stands for it there
 * @param provided the field set that the way here provides, or empty
 */
record Position(String type, String subgraph, String provided) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int byType = type.compareTo(other.type);
        int bySubgraph = subgraph.compareTo(other.subgraph);
        return byType != 0
                ? byType
                : bySubgraph != 0 ? bySubgraph : provided.compareTo(other.provided);
    }
}
