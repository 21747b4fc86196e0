package org.hamyari.voting.passkey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import org.hamyari.voting.PassHolder;
import org.junit.jupiter.api.Test;

/** RFC 9474, appendix A.1, and what lies around it. */
class BlindRsaTest {

    private static final Properties VECTOR = vector();

    private static Properties vector() {
        Properties vector = new Properties();
        try (InputStream file = BlindRsaTest.class.getResourceAsStream("/rfc9474-a1.properties")) {
            vector.load(file);
            return vector;
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(VECTOR.getProperty(name));
    }

    private static BigInteger number(String name) {
        return new BigInteger(1, bytes(name));
    }

    private static RSAPublicKey publicKey() throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
    }

    private static RSAPrivateCrtKey privateKey() throws GeneralSecurityException {
        BigInteger p = number("p");
        BigInteger q = number("q");
        BigInteger d = number("d");
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateCrtKeySpec(number("n"), number("e"), d, p, q,
                d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p)));
    }

    @Test
    void signsTheBlindedMessageOfTheRfcToTheByte() throws GeneralSecurityException {
        assertArrayEquals(bytes("blind_sig"), BlindRsa.blindSign(privateKey(), bytes("blinded_msg")));
    }

    @Test
    void verifiesTheSignatureOfTheRfcAndNoOther() throws GeneralSecurityException {
        assertTrue(BlindRsa.verifies(publicKey(), bytes("prepared_msg"), bytes("sig")));
        assertFalse(BlindRsa.verifies(publicKey(), bytes("msg"), bytes("sig")));
        byte[] changed = bytes("sig");
        changed[7] ^= 1;
        assertFalse(BlindRsa.verifies(publicKey(), bytes("prepared_msg"), changed));
        assertFalse(BlindRsa.verifies(publicKey(), bytes("prepared_msg"), Arrays.copyOf(bytes("sig"), 511)));
        assertFalse(BlindRsa.verifies(publicKey(), bytes("prepared_msg"), new byte[0]));
    }

    /** The voter's half as our tests play it is the RFC's: same salt and same blind, same bytes. */
    @Test
    void theVotersHalfOfOurTestsIsThatOfTheRfc() throws GeneralSecurityException {
        byte[] prepared = HexFormat.of().parseHex(VECTOR.getProperty("msg_prefix") + VECTOR.getProperty("msg"));
        assertArrayEquals(bytes("prepared_msg"), prepared);
        assertArrayEquals(bytes("encoded_msg"), PassHolder.encode(prepared, bytes("salt"), number("n").bitLength() - 1));
        assertArrayEquals(bytes("blinded_msg"), PassHolder.blind(publicKey(), prepared, bytes("salt"), number("inv")));
        assertArrayEquals(bytes("sig"), PassHolder.unblind(publicKey(), bytes("blind_sig"), number("inv")));
    }

    @Test
    void signsManyMessagesOfManyKeys() {
        for (int bits : new int[] {2048, 2049}) {
            KeyPair pair = BlindRsa.newKeyPair(bits);
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            assertEquals(bits, key.getModulus().bitLength());
            for (int i = 0; i < 5; i++) {
                PassHolder holder = new PassHolder(key);
                assertTrue(BlindRsa.canBeBlinded(key, holder.blinded()));
                holder.finish(BlindRsa.blindSign((RSAPrivateCrtKey) pair.getPrivate(), holder.blinded()));
                assertTrue(BlindRsa.verifies(key, holder.prepared(), holder.signature()));
            }
        }
    }

    @Test
    void knowsWhatCannotBeABlindedMessage() throws GeneralSecurityException {
        RSAPublicKey key = publicKey();
        assertFalse(BlindRsa.canBeBlinded(key, new byte[512]));
        assertFalse(BlindRsa.canBeBlinded(key, new byte[] {1}));
        assertFalse(BlindRsa.canBeBlinded(key, bytes("n")));
        assertFalse(BlindRsa.canBeBlinded(key, Arrays.copyOf(bytes("blinded_msg"), 513)));
        assertTrue(BlindRsa.canBeBlinded(key, bytes("blinded_msg")));
    }

    /** A fault in half of the private operation would give the key away to whoever sees the wrong signature. */
    @Test
    void keepsAWrongSignatureToItself() throws GeneralSecurityException {
        BigInteger p = number("p");
        BigInteger q = number("q");
        RSAPrivateCrtKey broken = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateCrtKeySpec(number("n"),
                number("e"), number("d"), p, q, number("d").mod(p.subtract(BigInteger.ONE)).add(BigInteger.TWO),
                number("d").mod(q.subtract(BigInteger.ONE)), q.modInverse(p)));
        assertThrows(IllegalStateException.class, () -> BlindRsa.blindSign(broken, bytes("blinded_msg")));
    }
}
