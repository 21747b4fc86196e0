package org.hamyari.proof;

import java.util.Collection;
import java.util.Map;

/** Where a log keeps its nodes. The caller provides the transaction, and lets one append run at a time. */
public interface NodeStore {

    /** The number of leaves. */
    long size();

    /** The hashes of these nodes; all of them exist. */
    Map<Node, Hash> read(Collection<Node> nodes);

    /** Adds complete nodes; {@code newSize} leaves exist from now on. A node that exists already must be refused. */
    void append(Map<Node, Hash> nodes, long newSize);
}
