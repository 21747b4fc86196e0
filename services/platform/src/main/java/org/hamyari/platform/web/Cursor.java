package org.hamyari.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/**
 * Signed positions in a list. A cursor carries the sort key and id of the last row and belongs to one operation with one set of
 * filters; a changed or foreign one is refused with 400.
 */
@ApplicationScoped
public class Cursor {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SEPARATOR = "\u001f";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    Cursor(@ConfigProperty(name = "hamyari.secret-key") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Encodes the last row's keys; {@code scope} names the operation and its filters. */
    public String after(String scope, Object... keys) {
        String text = String.join(SEPARATOR, Arrays.stream(keys).map(String::valueOf).toList());
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(scope, payload);
        byte[] all = Arrays.copyOf(signature, signature.length + payload.length);
        System.arraycopy(payload, 0, all, signature.length, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The keys of the last row, or empty for the first page. */
    public Optional<List<String>> read(String scope, String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        byte[] all = decode(cursor);
        if (all.length < SIGNATURE_BYTES) {
            throw foreign();
        }
        byte[] payload = Arrays.copyOfRange(all, SIGNATURE_BYTES, all.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE_BYTES), sign(scope, payload))) {
            throw foreign();
        }
        return Optional.of(List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
    }

    private static DomainException foreign() {
        return new DomainException(new DomainError.BadRequest("cursor-not-ours"));
    }

    private byte[] sign(String scope, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
