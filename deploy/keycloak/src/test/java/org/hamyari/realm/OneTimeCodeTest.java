package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** The vectors of RFC 6238, appendix B, for SHA-1; six of their eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void agreesWithTheStandard(long seconds, String code) {
        assertEquals(code, OneTimeCode.at("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30));
    }
}
