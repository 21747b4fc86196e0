package org.hamyari.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 6238, appendix B (SHA-1), by their last six digits. */
class OneTimeCodeTest {

    /** Base32 of the ASCII text 12345678901234567890. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void givesTheCodesOfTheStandard() {
        assertEquals("287082", at(59));
        assertEquals("081804", at(1111111109));
        assertEquals("050471", at(1111111111));
        assertEquals("005924", at(1234567890));
        assertEquals("279037", at(2000000000));
        assertEquals("353130", at(20000000000L));
    }

    @Test
    void keepsACodeForThirtySeconds() {
        assertEquals(at(30), at(59));
        assertEquals("755224", at(0));
    }

    @Test
    void refusesASecretThatIsNotBase32() {
        assertThrows(IllegalArgumentException.class, () -> OneTimeCode.at(Instant.EPOCH, "not-base32!"));
    }

    private static String at(long unixSeconds) {
        return OneTimeCode.at(Instant.ofEpochSecond(unixSeconds), SECRET);
    }
}
