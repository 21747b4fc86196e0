package org.hamyari.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names an account: there is one per city, kind, reference and currency. Whoever knows these knows its id, without a question. */
public record Account(String cityId, AccountKind kind, String reference, String currency) {

    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9:-]{0,80}");

    public Account {
        Objects.requireNonNull(cityId, "cityId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(currency, "currency");
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** The id in the database: a version 8 UUID of the four parts' hash. */
    public UUID id() {
        String parts = String.join("\0", cityId, kind.name(), reference, currency);
        ByteBuffer hash = ByteBuffer.wrap(sha256(parts.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(0b11L << 62) | 0b10L << 62);
    }

    /** What people call it: {@code held:<project>}, {@code cash}. */
    public String code() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return reference.isEmpty() ? name : name + ":" + reference;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
