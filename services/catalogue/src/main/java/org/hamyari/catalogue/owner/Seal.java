package org.hamyari.catalogue.owner;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals what names a person (AES-256-GCM) and compares it without opening it (HMAC-SHA-256), under keys derived from the service's secret. */
@ApplicationScoped
class Seal {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec comparing;
    private final SecureRandom random = new SecureRandom();

    Seal(@ConfigProperty(name = "hamyari.secret-key") String secret) {
        SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        sealing = new SecretKeySpec(mac(root, "catalogue/owner-identity/v1"), "AES");
        comparing = new SecretKeySpec(mac(root, "catalogue/owner-number/v1"), MAC);
    }

    byte[] seal(UUID projectId, String plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, iv, projectId, plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(iv, IV_BYTES + text.length);
        System.arraycopy(text, 0, all, IV_BYTES, text.length);
        return all;
    }

    String open(UUID projectId, byte[] sealed) {
        byte[] text = Arrays.copyOfRange(sealed, IV_BYTES, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES), projectId, text), StandardCharsets.UTF_8);
    }

    /** Equal for equal texts, and of no use without the key: national codes are few enough to be tried one by one. */
    byte[] fingerprint(String text) {
        return mac(comparing, text);
    }

    /** The project is bound in, so that a row moved to another project does not open. */
    private byte[] crypt(int mode, byte[] iv, UUID projectId, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(projectId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
