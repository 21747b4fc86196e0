package org.hamyari.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs notes with an Ed25519 key. The secret never leaves this object and never prints. */
public final class NoteSigner {

    private final NoteKey publicKey;
    private final PrivateKey privateKey;

    private NoteSigner(String name, KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        this.publicKey = new NoteKey(name, Arrays.copyOfRange(spki, spki.length - 32, spki.length));
        this.privateKey = pair.getPrivate();
    }

    /** A key from its 32 secret bytes (the seed of RFC 8032): the same seed gives the same key on every machine. */
    public static NoteSigner fromSeed(String name, byte[] seed) {
        if (seed.length != 32) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
        }
        return new NoteSigner(name, keyPair(new FixedRandom(seed)));
    }

    public NoteKey publicKey() {
        return publicKey;
    }

    /** The note: the text, a blank line, one signature line. */
    public String sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    /** The note over any text that ends with a newline. What a key signs beside checkpoints must not read as one. */
    public String sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a newline");
        }
        byte[] signature = signature(text);
        byte[] withId = Arrays.copyOf(publicKey.id(), 4 + signature.length);
        System.arraycopy(signature, 0, withId, 4, signature.length);
        return text + "\n\u2014 " + publicKey.name() + " " + Base64.getEncoder().encodeToString(withId) + "\n";
    }

    private byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with Ed25519", e);
        }
    }

    private static KeyPair keyPair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("this JDK knows no Ed25519", e);
        }
    }

    /**
     * Hands the seed to the generator, because the JDK offers no other way from a seed to its public key.
     * The test with the vectors of RFC 8032 fails should a JDK ever draw its bytes differently.
     */
    private static final class FixedRandom extends SecureRandom {

        private final byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("the generator asked for " + bytes.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
