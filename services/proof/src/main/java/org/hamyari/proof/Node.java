package org.hamyari.proof;

/**
 * The place of a complete subtree: {@code level} 0 is a leaf, the node covers leaves {@code index·2^level} up to the next node's first.
 * A complete subtree never changes again, so a node is written once.
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("no such node: level " + level + ", index " + index);
        }
    }
}
