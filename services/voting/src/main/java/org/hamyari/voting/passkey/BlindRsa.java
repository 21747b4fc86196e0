package org.hamyari.voting.passkey;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/**
 * The signer's half of RFC 9474, variant RSABSSA-SHA384-PSS-Randomized. The voter's half (prepare, blind, finalize) runs in her browser:
 * whoever blinds knows what was signed.
 */
public final class BlindRsa {

    /** The name of the variant, as the RFC writes it. */
    public static final String VARIANT = "RSABSSA-SHA384-PSS-Randomized";
    /** Random bytes before the message (RFC 9474 §4.1, PrepareRandomize). */
    public static final int RANDOMIZER_BYTES = 32;
    /** Bytes of the hash, and of the salt (RFC 9474 §5). */
    public static final int SALT_BYTES = 48;
    private static final String HASH = "SHA-384";
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec(HASH, "MGF1", MGF1ParameterSpec.SHA384, SALT_BYTES, PSSParameterSpec.TRAILER_FIELD_BC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private BlindRsa() {
    }

    /** A new pair for one vote; the primes are safe enough without being safe primes (RFC 9474 §8.1). */
    public static KeyPair newKeyPair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Bytes of a blinded message, and of a signature. */
    public static int bytes(RSAPublicKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    /** Whether this can be a blinded message: as long as the modulus, and a number from 1 to below it. */
    public static boolean canBeBlinded(RSAPublicKey key, byte[] message) {
        BigInteger number = new BigInteger(1, message);
        return message.length == bytes(key) && number.signum() > 0 && number.compareTo(key.getModulus()) < 0;
    }

    /**
     * BlindSign (RFC 9474 §4.3). The private operation works on a number the caller did not choose, so that its time tells nothing about
     * the key (§8.1), and its result is checked, so that a fault in it never leaves (§4.3, step 4).
     */
    public static byte[] blindSign(RSAPrivateCrtKey key, byte[] blinded) {
        BigInteger n = key.getModulus();
        BigInteger e = key.getPublicExponent();
        BigInteger message = new BigInteger(1, blinded);
        BigInteger mask = unit(n);
        BigInteger masked = message.multiply(mask.modPow(e, n)).mod(n);
        BigInteger signature = privateOperation(key, masked).multiply(mask.modInverse(n)).mod(n);
        if (!signature.modPow(e, n).equals(message)) {
            throw new IllegalStateException("signing failure");
        }
        return fixed(signature, (n.bitLength() + 7) / 8);
    }

    /** RSASP1 by the Chinese remainder theorem (RFC 8017 §5.2.1). */
    private static BigInteger privateOperation(RSAPrivateCrtKey key, BigInteger number) {
        BigInteger p = key.getPrimeP();
        BigInteger q = key.getPrimeQ();
        BigInteger first = number.modPow(key.getPrimeExponentP(), p);
        BigInteger second = number.modPow(key.getPrimeExponentQ(), q);
        BigInteger h = first.subtract(second).multiply(key.getCrtCoefficient()).mod(p);
        return second.add(q.multiply(h));
    }

    private static BigInteger unit(BigInteger n) {
        BigInteger number;
        do {
            number = new BigInteger(n.bitLength(), RANDOM);
        } while (number.signum() == 0 || number.compareTo(n) >= 0 || !number.gcd(n).equals(BigInteger.ONE));
        return number;
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] shortest = number.toByteArray();
        byte[] result = new byte[length];
        int from = Math.max(0, shortest.length - length);
        System.arraycopy(shortest, from, result, length - (shortest.length - from), shortest.length - from);
        return result;
    }

    /** Verify (RFC 9474 §4.5): an ordinary RSASSA-PSS signature over the prepared message. */
    public static boolean verifies(RSAPublicKey key, byte[] prepared, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(key);
            verifier.update(prepared);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException wrongShape) {
            // A signature of another length is a wrong signature, whatever the provider calls it.
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
