package org.hamyari.voting;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A voter's device, as the browser plays it: it makes a pass, has it signed blind, and keeps it. */
public final class PassHolder {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HASH_BYTES = 48;

    private final RSAPublicKey key;
    private final byte[] randomizer = random(32);
    private final byte[] token = random(32);
    private final BigInteger inverse;
    private final byte[] blinded;
    private byte[] signature;

    /** Prepares and blinds a new token. */
    public PassHolder(RSAPublicKey key) {
        this.key = key;
        this.inverse = new BigInteger(key.getModulus().bitLength() - 1, RANDOM).or(BigInteger.ONE);
        this.blinded = blind(key, prepared(), random(HASH_BYTES), inverse);
    }

    public byte[] blinded() {
        return blinded.clone();
    }

    public byte[] prepared() {
        byte[] both = Arrays.copyOf(randomizer, 64);
        System.arraycopy(token, 0, both, 32, 32);
        return both;
    }

    public byte[] signature() {
        return signature.clone();
    }

    public String blindedText() {
        return text(blinded);
    }

    public void finish(byte[] blindSignature) {
        signature = unblind(key, blindSignature, inverse);
    }

    public void finish(String blindSignature) {
        finish(Base64.getUrlDecoder().decode(blindSignature));
    }

    /** The pass as it stands in the body of a cast. */
    public String json() {
        return "{\"token\":\"%s\",\"randomizer\":\"%s\",\"signature\":\"%s\"}".formatted(text(token), text(randomizer), text(signature));
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** EMSA-PSS-ENCODE with SHA-384 (RFC 8017 §9.1.1). */
    public static byte[] encode(byte[] message, byte[] salt, int bits) {
        int length = (bits + 7) / 8;
        byte[] hash = sha384(new byte[8], sha384(message), salt);
        byte[] block = new byte[length - HASH_BYTES - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        for (int i = 0; i * HASH_BYTES < block.length; i++) {
            byte[] mask = sha384(hash, new byte[] {(byte) (i >> 24), (byte) (i >> 16), (byte) (i >> 8), (byte) i});
            for (int j = i * HASH_BYTES; j < Math.min(block.length, (i + 1) * HASH_BYTES); j++) {
                block[j] ^= mask[j - i * HASH_BYTES];
            }
        }
        block[0] &= (byte) (0xff >> (8 * length - bits));
        byte[] encoded = Arrays.copyOf(block, length);
        System.arraycopy(hash, 0, encoded, block.length, HASH_BYTES);
        encoded[length - 1] = (byte) 0xbc;
        return encoded;
    }

    /** Blind (RFC 9474 §4.2) with the given salt and inverse of the blind. */
    public static byte[] blind(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        BigInteger n = key.getModulus();
        BigInteger message = new BigInteger(1, encode(prepared, salt, n.bitLength() - 1));
        BigInteger mask = inverse.modInverse(n).modPow(key.getPublicExponent(), n);
        return fixed(message.multiply(mask).mod(n), (n.bitLength() + 7) / 8);
    }

    /** The first steps of Finalize (RFC 9474 §4.4). */
    public static byte[] unblind(RSAPublicKey key, byte[] blindSignature, BigInteger inverse) {
        BigInteger n = key.getModulus();
        return fixed(new BigInteger(1, blindSignature).multiply(inverse).mod(n), (n.bitLength() + 7) / 8);
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] result = new byte[length];
        byte[] shortest = number.toByteArray();
        int from = Math.max(0, shortest.length - length);
        System.arraycopy(shortest, from, result, length - (shortest.length - from), shortest.length - from);
        return result;
    }

    private static byte[] sha384(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
