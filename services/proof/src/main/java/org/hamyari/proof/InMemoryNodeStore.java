package org.hamyari.proof;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Nodes in memory: for logs that are rebuilt from published leaves, and for verifiers. Not for use by several threads. */
public final class InMemoryNodeStore implements NodeStore {

    private final Map<Node, Hash> nodes = new HashMap<>();
    private long size;

    @Override
    public long size() {
        return size;
    }

    @Override
    public Map<Node, Hash> read(Collection<Node> wanted) {
        Map<Node, Hash> found = new HashMap<>();
        wanted.forEach(node -> found.put(node, nodes.get(node)));
        return found;
    }

    @Override
    public void append(Map<Node, Hash> added, long newSize) {
        added.forEach((node, hash) -> {
            if (nodes.putIfAbsent(node, hash) != null) {
                throw new IllegalStateException("the log is append-only: " + node + " exists");
            }
        });
        size = newSize;
    }
}
