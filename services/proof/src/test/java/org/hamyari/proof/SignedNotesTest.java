package org.hamyari.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes against the published example of Go's sumdb and a vector of RFC 8032. */
class SignedNotesTest {

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final NoteSigner SIGNER = NoteSigner.fromSeed("hamyari.example/isfahan/votes", new byte[32]);

    private static NoteSigner peter() {
        byte[] typed = Base64.getDecoder().decode(PETERS_SECRET);
        return NoteSigner.fromSeed("PeterNeumann", Arrays.copyOfRange(typed, 1, 33));
    }

    @Test
    void signsThePublishedExampleToTheByte() {
        assertEquals(PETER, peter().publicKey().toString());
        assertEquals(NOTE, peter().sign(TEXT));
    }

    @Test
    void opensThePublishedExample() {
        assertEquals(TEXT, SignedNotes.open(NOTE, NoteKey.parse(PETER)));
    }

    @Test
    void derivesTheKeyOfRfc8032FromItsSeed() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] typed = Base64.getDecoder().decode(NoteSigner.fromSeed("vector", seed).publicKey().toString().split("\\+", 3)[2]);
        assertEquals("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                HexFormat.of().formatHex(typed, 1, 33));
    }

    @Test
    void carriesACheckpointThereAndBack() {
        Checkpoint checkpoint = new Checkpoint("hamyari.example/isfahan/votes", 20852163, Hash.sha256(new byte[] {1}));
        String note = SIGNER.sign(checkpoint);
        assertEquals(checkpoint, SignedNotes.openCheckpoint(note, NoteKey.parse(SIGNER.publicKey().toString())));
    }

    @Test
    void refusesAChangedSizeAForeignKeyAndAnotherLog() {
        Checkpoint checkpoint = new Checkpoint("hamyari.example/isfahan/votes", 7, MerkleLog.emptyRoot());
        String note = SIGNER.sign(checkpoint);
        NoteKey stranger = NoteSigner.fromSeed("hamyari.example/isfahan/votes", new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8}).publicKey();
        String foreignLog = SIGNER.sign(new Checkpoint("hamyari.example/shiraz/votes", 7, MerkleLog.emptyRoot()));
        assertThrows(IllegalArgumentException.class,
                () -> SignedNotes.openCheckpoint(note.replace("\n7\n", "\n8\n"), SIGNER.publicKey()));
        assertThrows(IllegalArgumentException.class, () -> SignedNotes.openCheckpoint(note, stranger));
        assertThrows(IllegalArgumentException.class, () -> SignedNotes.openCheckpoint(foreignLog, SIGNER.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n07\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n7\n", "a\n7\nAAAA\n", "a b\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "a\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="})
    void refusesATextThatIsNoCheckpoint(String text) {
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann", "+c74f20a3+AQ==",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
    void refusesAKeyThatIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(text));
    }
}
