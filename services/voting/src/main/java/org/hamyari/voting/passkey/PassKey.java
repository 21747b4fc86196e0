package org.hamyari.voting.passkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.hamyari.proof.Hash;
import org.hamyari.voting.api.PassKeyDto;

/**
 * The public key of a process.
 *
 * @param spki        SubjectPublicKeyInfo
 * @param destroyedAt when the private half was deleted, with the close; null before, as are the two numbers
 */
public record PassKey(byte[] spki, Instant createdAt, Instant destroyedAt, Long passesIssued, Long ballotsOpened) {

    /** What everybody calls the key: the SHA-256 of its SubjectPublicKeyInfo. */
    public String id() {
        return Hash.sha256(spki).hex();
    }

    public RSAPublicKey key() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException(defect);
        }
    }

    public PassKeyDto toDto() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(spki) + "\n-----END PUBLIC KEY-----\n";
        return new PassKeyDto(id(), BlindRsa.VARIANT, pem, createdAt, destroyedAt, passesIssued, ballotsOpened);
    }
}
