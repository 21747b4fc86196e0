package org.hamyari.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void fillsInWhatIsKnownByThen() throws Exception {
        Placeholders placeholders = new Placeholders(Map.of("madi", JSON.readTree("{\"id\":\"p1\",\"terms\":{\"hash\":\"h\"}}")),
                "http://localhost:8080", Instant.parse("2026-11-21T10:00:00.5Z"));
        assertEquals("/projects/p1/h", placeholders.fill("/projects/{madi}/{madi.terms.hash}"));
        assertEquals("2026-11-23T10:00:00Z 2026-12-01", placeholders.fill("{now+2d} {today+10d}"));
        assertEquals("{\"a\":[\"http://localhost:8080/x\",7,true]}",
                placeholders.fill(JSON.readTree("{\"a\":[\"{origin}/x\",7,true]}")).toString());
    }

    @Test
    void findsAnItemOfAListByItsCode() throws Exception {
        Placeholders placeholders = new Placeholders(Map.of("list", JSON.readTree(
                "{\"items\":[{\"code\":\"a\",\"id\":\"1\"},{\"code\":\"madi-2\",\"id\":\"2\",\"version\":7}]}")), "", Instant.EPOCH);
        assertEquals("/services/2 \"7\"", placeholders.fill("/services/{list.items.madi-2.id} \"{list.items.madi-2.version}\""));
        assertThrows(IllegalArgumentException.class, () -> placeholders.fill("{list.items.b.id}"));
    }

    @Test
    void refusesWhatIsNotKnown() {
        Placeholders placeholders = new Placeholders(Map.of(), "", Instant.EPOCH);
        assertThrows(IllegalArgumentException.class, () -> placeholders.fill("{nothing}"));
        assertThrows(IllegalArgumentException.class, () -> placeholders.fill("{nothing.id}"));
    }
}
