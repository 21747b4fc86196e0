package org.hamyari.voting.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.platform.sql.Sql;

/**
 * One key pair a process. The private half is stored encrypted under the service's secret, is read for one signature at a time, and is
 * deleted by the transaction that closes the vote.
 */
@ApplicationScoped
public class PassKeys {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PURPOSE = "voting/pass-key/v1";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Sql sql;
    private final Clock clock;
    private final PassSettings settings;
    private final SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    PassKeys(Sql sql, Clock clock, PassSettings settings, @ConfigProperty(name = "hamyari.secret-key") String secret) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.secret = derived(secret);
    }

    /** Makes the key of a draft that has none yet, in the running transaction, which holds the draft's lock. */
    public PassKey make(String cityId, UUID processId) {
        KeyPair pair = BlindRsa.newKeyPair(settings.keyBits());
        sql.update("insert into pass_key (city_id, process_id, spki, created_at) values (?, ?, ?, ?)", cityId, processId,
                pair.getPublic().getEncoded(), clock.instant());
        sql.update("insert into pass_secret (city_id, process_id, sealed) values (?, ?, ?)", cityId, processId,
                sealed(processId, pair.getPrivate().getEncoded()));
        return find(cityId, processId).orElseThrow();
    }

    /** The key of a process that takes passes. */
    @Transactional
    public Optional<PassKey> find(String cityId, UUID processId) {
        return sql.first("""
                select spki, created_at, destroyed_at, passes_issued, ballots_opened from pass_key where city_id = ? and process_id = ?""",
                row -> new PassKey(row.getBytes(1), Sql.instant(row, 2), Sql.instant(row, 3), row.getObject(4, Long.class),
                        row.getObject(5, Long.class)), cityId, processId);
    }

    /** Signs a blinded message; empty once the key is gone. */
    @Transactional
    public Optional<byte[]> sign(String cityId, UUID processId, byte[] blinded) {
        return sql.first("select sealed from pass_secret where city_id = ? and process_id = ?", row -> row.getBytes(1), cityId, processId)
                .map(sealed -> BlindRsa.blindSign(opened(processId, sealed), blinded));
    }

    private byte[] sealed(UUID processId, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, iv, processId, plain);
        byte[] all = Arrays.copyOf(iv, IV_BYTES + text.length);
        System.arraycopy(text, 0, all, IV_BYTES, text.length);
        return all;
    }

    private RSAPrivateCrtKey opened(UUID processId, byte[] sealed) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        byte[] plain = crypt(Cipher.DECRYPT_MODE, iv, processId, Arrays.copyOfRange(sealed, IV_BYTES, sealed.length));
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(plain));
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException(defect);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The process is bound in, so that a key moved to another process does not open. */
    private byte[] crypt(int mode, byte[] iv, UUID processId, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(processId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static SecretKeySpec derived(String secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
