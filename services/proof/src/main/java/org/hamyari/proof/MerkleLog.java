package org.hamyari.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * An append-only log after RFC 9162 §2.1. Leaves can only be added at the end; each answer costs one read of the store.
 * A proof is the list of hashes in the order of the RFC.
 */
public final class MerkleLog {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final NodeStore store;

    public MerkleLog(NodeStore store) {
        this.store = store;
    }

    public static Hash leafHash(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    public static Hash nodeHash(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    public long size() {
        return store.size();
    }

    /** Adds the entries at the end and returns the index of the first. */
    public long append(List<byte[]> entries) {
        return appendHashes(entries.stream().map(MerkleLog::leafHash).toList());
    }

    /** The same for leaves whose hash is known, when the entry itself is kept elsewhere. */
    public long appendHashes(List<Hash> leaves) {
        long first = store.size();
        Map<Node, Hash> edge = new LinkedHashMap<>(store.read(cover(0, first)));
        Map<Node, Hash> added = new LinkedHashMap<>();
        long size = first;
        for (Hash leaf : leaves) {
            Node node = new Node(0, size);
            Hash hash = leaf;
            edge.put(node, hash);
            added.put(node, hash);
            while (node.index() % 2 == 1) {
                hash = nodeHash(edge.get(new Node(node.level(), node.index() - 1)), hash);
                node = new Node(node.level() + 1, node.index() / 2);
                edge.put(node, hash);
                added.put(node, hash);
            }
            size++;
        }
        if (size > first) {
            store.append(added, size);
        }
        return first;
    }

    public Hash root() {
        return root(store.size());
    }

    /** The root this log had, or would have had, with the first {@code size} leaves. */
    public Hash root(long size) {
        requireRange(0, size, store.size());
        return hashes(List.of(new Range(0, size))).getFirst();
    }

    /** Shows that the leaf at {@code index} is in the tree of {@code size} leaves. */
    public List<Hash> inclusionProof(long index, long size) {
        requireRange(0, size, store.size());
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Range> siblings = new ArrayList<>();
        long low = 0;
        long high = size;
        while (high - low > 1) {
            long middle = low + split(high - low);
            if (index < middle) {
                siblings.addFirst(new Range(middle, high));
                high = middle;
            } else {
                siblings.addFirst(new Range(low, middle));
                low = middle;
            }
        }
        return hashes(siblings);
    }

    /** Shows that the tree of {@code newSize} leaves begins with the tree of {@code oldSize} leaves. */
    public List<Hash> consistencyProof(long oldSize, long newSize) {
        requireRange(oldSize, newSize, store.size());
        List<Range> parts = new ArrayList<>();
        long low = 0;
        long high = newSize;
        boolean whole = true;
        while (oldSize > 0 && high != oldSize) {
            long middle = low + split(high - low);
            if (oldSize <= middle) {
                parts.addFirst(new Range(middle, high));
                high = middle;
            } else {
                parts.addFirst(new Range(low, middle));
                low = middle;
                whole = false;
            }
        }
        if (!whole) {
            parts.addFirst(new Range(low, high));
        }
        return hashes(parts);
    }

    private List<Hash> hashes(List<Range> ranges) {
        Collection<Node> needed = new LinkedHashSet<>();
        ranges.forEach(range -> needed.addAll(cover(range.low(), range.high())));
        Map<Node, Hash> found = needed.isEmpty() ? Map.of() : store.read(needed);
        return ranges.stream().map(range -> fold(cover(range.low(), range.high()), found)).toList();
    }

    private static Hash fold(List<Node> nodes, Map<Node, Hash> found) {
        if (nodes.isEmpty()) {
            return emptyRoot();
        }
        Hash hash = found.get(nodes.getLast());
        for (Node node : nodes.reversed().subList(1, nodes.size())) {
            hash = nodeHash(found.get(node), hash);
        }
        return hash;
    }

    /** The complete subtrees, largest first, that make up the leaves from {@code low} to {@code high}. */
    private static List<Node> cover(long low, long high) {
        List<Node> nodes = new ArrayList<>();
        for (long start = low; start < high; ) {
            int level = 63 - Long.numberOfLeadingZeros(high - start);
            nodes.add(new Node(level, start >> level));
            start += 1L << level;
        }
        return nodes;
    }

    /** The largest power of two smaller than {@code size}. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static void requireRange(long oldSize, long newSize, long size) {
        if (oldSize < 0 || newSize < oldSize || newSize > size) {
            throw new IllegalArgumentException("sizes " + oldSize + " and " + newSize + " do not lie within a log of " + size);
        }
    }

    private record Range(long low, long high) {
    }
}
