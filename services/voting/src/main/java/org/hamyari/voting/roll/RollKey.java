package org.hamyari.voting.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns an e-mail address into the name of an entry of one roll. Without the key, which stays in the service, a roll tells nobody who is
 * on it; and the same person has another name on each roll.
 */
@ApplicationScoped
class RollKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "voting/roll/v1";

    private final byte[] key;

    RollKey(@ConfigProperty(name = "hamyari.secret-key") String secret) {
        this.key = hmac(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    byte[] person(String cityId, UUID processId, String email) {
        return hmac(key, cityId + "\n" + processId + "\n" + normal(email));
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
