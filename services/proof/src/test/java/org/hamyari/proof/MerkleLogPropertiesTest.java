package org.hamyari.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * The log against the recursive definition of RFC 9162 §2.1.1, written here a second time and without stored nodes.
 * Seen to fail with {@code place == last} left out of either verifier.
 */
class MerkleLogPropertiesTest {

    private static Hash definition(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return Hash.sha256();
        }
        if (entries.size() == 1) {
            return Hash.sha256(new byte[] {0}, entries.getFirst());
        }
        int k = 1;
        while (2 * k < entries.size()) {
            k *= 2;
        }
        return Hash.sha256(new byte[] {1}, definition(entries.subList(0, k)).bytes(),
                definition(entries.subList(k, entries.size())).bytes());
    }

    private static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(("ballot " + i).getBytes());
        }
        return entries;
    }

    private static MerkleLog logOf(List<byte[]> entries) {
        MerkleLog log = new MerkleLog(new InMemoryNodeStore());
        log.append(entries);
        return log;
    }

    @Property
    void followsTheDefinitionHoweverTheEntriesAreBatched(@ForAll @Size(max = 40) List<@Size(max = 8) List<Byte>> random,
            @ForAll @IntRange(min = 0, max = 40) int cut) {
        List<byte[]> entries = random.stream().map(MerkleLogPropertiesTest::bytes).toList();
        int first = Math.min(cut, entries.size());
        MerkleLog log = new MerkleLog(new InMemoryNodeStore());
        assertEquals(0, log.append(entries.subList(0, first)));
        assertEquals(first, log.append(entries.subList(first, entries.size())));
        assertEquals(definition(entries), log.root());
        assertEquals(definition(entries.subList(0, first)), log.root(first));
    }

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = list.get(i);
        }
        return bytes;
    }

    @Test
    void provesEveryLeafInEveryTreeUpToSeventyLeaves() {
        List<byte[]> entries = entries(70);
        MerkleLog log = logOf(entries);
        for (int size = 1; size <= 70; size++) {
            Hash root = definition(entries.subList(0, size));
            for (int index = 0; index < size; index++) {
                List<Hash> proof = log.inclusionProof(index, size);
                assertTrue(MerkleProofs.includes(MerkleLog.leafHash(entries.get(index)), index, size, proof, root));
            }
        }
    }

    @Test
    void provesConsistencyOfEveryPairOfTreesUpToSeventyLeaves() {
        List<byte[]> entries = entries(70);
        MerkleLog log = logOf(entries);
        for (int newSize = 0; newSize <= 70; newSize++) {
            for (int oldSize = 0; oldSize <= newSize; oldSize++) {
                assertTrue(MerkleProofs.consistent(oldSize, definition(entries.subList(0, oldSize)), newSize,
                        definition(entries.subList(0, newSize)), log.consistencyProof(oldSize, newSize)), oldSize + " to " + newSize);
            }
        }
    }

    @Property
    void noticesAnyChangedAddedRemovedOrMovedEntry(@ForAll @IntRange(min = 2, max = 60) int size, @ForAll @IntRange(max = 59) int at,
            @ForAll @IntRange(max = 3) int kind) {
        List<byte[]> entries = entries(size);
        int place = at % size;
        List<byte[]> forged = new ArrayList<>(entries);
        switch (kind) {
            case 0 -> forged.set(place, "forged".getBytes());
            case 1 -> forged.add(place, "added".getBytes());
            case 2 -> forged.remove(place);
            default -> forged.add((place + 1) % size, forged.remove(place));
        }
        MerkleLog honest = logOf(entries);
        MerkleLog changed = logOf(forged);
        assertFalse(honest.root().equals(changed.root()) && honest.size() == changed.size());
        changed.append(entries(3));
        assertFalse(MerkleProofs.consistent(size, honest.root(), changed.size(), changed.root(),
                changed.consistencyProof(Math.min(size, changed.size()), changed.size())));
    }

    @Property
    void refusesAProofThatWasTouched(@ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 99) int at,
            @ForAll @IntRange(max = 255) int flip) {
        int index = at % size;
        List<byte[]> entries = entries(size);
        MerkleLog log = logOf(entries);
        Hash leaf = MerkleLog.leafHash(entries.get(index));
        Hash root = log.root();
        List<Hash> proof = log.inclusionProof(index, size);
        List<Hash> flipped = new ArrayList<>(proof);
        byte[] bytes = flipped.get(flip % proof.size()).bytes();
        bytes[flip / 8] ^= (byte) (1 << flip % 8);
        flipped.set(flip % proof.size(), Hash.of(bytes));
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(root);
        assertFalse(MerkleProofs.includes(leaf, index, size, flipped, root));
        assertFalse(MerkleProofs.includes(leaf, index, size, longer, root));
        assertFalse(MerkleProofs.includes(leaf, index, size, proof.subList(1, proof.size()), root));
        assertFalse(MerkleProofs.includes(leaf, index, size * 2L, proof, root));
        assertFalse(MerkleProofs.includes(leaf, -1, size, proof, root));
        assertFalse(MerkleProofs.includes(leaf, size, size, proof, root));
        assertFalse(MerkleProofs.includes(leaf, (index + 1) % size, size, proof, root));
    }

    @Test
    void refusesToGoBackInTimeAndToRewriteANode() {
        MerkleLog log = logOf(entries(5));
        assertFalse(MerkleProofs.consistent(5, log.root(), 3, log.root(3), List.of()));
        assertFalse(MerkleProofs.consistent(0, log.root(3), 3, log.root(3), List.of()));
        assertThrows(IllegalArgumentException.class, () -> log.consistencyProof(3, 6));
        assertThrows(IllegalArgumentException.class, () -> log.inclusionProof(5, 5));
        InMemoryNodeStore store = new InMemoryNodeStore();
        store.append(Map.of(new Node(0, 0), log.root()), 1);
        assertThrows(IllegalStateException.class, () -> store.append(Map.of(new Node(0, 0), log.root(2)), 1));
    }
}
