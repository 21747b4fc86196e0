package org.hamyari.pledges.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header by which we know that a notification is the sandbox gateway's, and fresh. */
@ApplicationScoped
class SandboxSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SandboxSettings settings;

    SandboxSignature(SandboxSettings settings) {
        this.settings = settings;
    }

    /** The age is measured on this machine's clock: the gateway's is the other side, and minutes forgive both. */
    boolean isRight(String header, String body, Instant now) {
        if (header == null || settings.notificationSecret().isEmpty()) {
            return false;
        }
        String time = values(header, "t").findFirst().orElse("");
        if (!time.matches("\\d{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs().compareTo(settings.notificationAge()) > 0) {
            return false;
        }
        List<byte[]> given = values(header, "v1").filter(hash -> hash.matches("[0-9a-f]{64}")).map(HexFormat.of()::parseHex).toList();
        byte[] signed = (time + "." + body).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(settings.notificationSecret().get().split(",")).map(secret -> hmac(secret, signed))
                .anyMatch(expected -> given.stream().anyMatch(hash -> MessageDigest.isEqual(hash, expected)));
    }

    private static Stream<String> values(String header, String name) {
        return Arrays.stream(header.split(",")).map(String::trim).filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1));
    }

    private static byte[] hmac(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
