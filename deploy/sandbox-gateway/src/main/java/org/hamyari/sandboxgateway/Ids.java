package org.hamyari.sandboxgateway;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Identifiers nobody can guess: the address of a hosted page is all a payer needs to know. */
@Singleton
public class Ids {

    private final SecureRandom random = new SecureRandom();

    public String next(String prefix) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
