package org.hamyari.sandboxgateway.payment;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.hamyari.sandboxgateway.GatewaySettings;
import org.hamyari.sandboxgateway.problem.Refusal;

/** Knows the one merchant by its secret. */
@Singleton
class Merchant {

    private static final int MAX_KEY = 100;

    private final byte[] expected;

    Merchant(GatewaySettings settings) {
        expected = ("Bearer " + settings.merchantSecret()).getBytes(StandardCharsets.UTF_8);
    }

    void check(String authorization) {
        byte[] given = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw Refusal.unauthorized();
        }
    }

    String key(String idempotencyKey) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY) {
            throw Refusal.badRequest("idempotency-key-missing", "The header Idempotency-Key must have 1 to " + MAX_KEY + " characters.");
        }
        return idempotencyKey;
    }
}
