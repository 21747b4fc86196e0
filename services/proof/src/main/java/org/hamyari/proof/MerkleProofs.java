package org.hamyari.proof;

import java.util.List;

/** Checks proofs as RFC 9162 §2.1.3.2 and §2.1.4.2 say. Needs no log, only what was published. */
public final class MerkleProofs {

    private MerkleProofs() {
    }

    /** Whether the leaf stands at {@code index} of the tree with this size and root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleLog.nodeHash(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleLog.nodeHash(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the newer tree begins with every leaf of the older one, unchanged. */
    public static boolean consistent(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return proof.isEmpty() && oldRoot.equals(MerkleLog.emptyRoot());
        }
        boolean wholeSubtree = Long.bitCount(oldSize) == 1;
        if (proof.isEmpty()) {
            return false;
        }
        Hash start = wholeSubtree ? oldRoot : proof.getFirst();
        List<Hash> rest = wholeSubtree ? proof : proof.subList(1, proof.size());
        return foldsToBoth(start, rest, oldSize, oldRoot, newSize, newRoot);
    }

    private static boolean foldsToBoth(Hash start, List<Hash> rest, long oldSize, Hash oldRoot, long newSize, Hash newRoot) {
        long place = oldSize - 1;
        long last = newSize - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        Hash older = start;
        Hash newer = start;
        for (Hash sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                older = MerkleLog.nodeHash(sibling, older);
                newer = MerkleLog.nodeHash(sibling, newer);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                newer = MerkleLog.nodeHash(newer, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
