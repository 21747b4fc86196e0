package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.StreamSupport;

/** Gives demo persons offices in a city that was registered during a test, as an administrator of the identity service does. */
final class NewOffices {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORGANIZATIONS = "/auth/admin/realms/hamyari/organizations";

    private final House house;
    private final String organization;

    NewOffices(House house, String city) {
        this.house = house;
        Eventually.seen("the organization of " + city, Duration.ofSeconds(20),
                () -> house.as("admin1").get("/api/cities/v1/cities/" + city + "/organization").ok(),
                found -> found.path("state").asText().equals("PRESENT"));
        this.organization = ORGANIZATIONS + "/" + idWhere(ORGANIZATIONS + "?max=200", "alias", city);
    }

    /** From now on the person's tokens say so. */
    void give(String person, String... offices) {
        String subject = subject(house.token(person, ""));
        accepted(administrator().post(organization + "/members", subject));
        for (String office : offices) {
            accepted(administrator().put(organization + "/groups/" + idWhere(organization + "/groups?max=100", "name", office) + "/members/" + subject,
                    JSON.createObjectNode()));
        }
        house.signInAnew(person);
    }

    private Api administrator() {
        return house.showing(house.tokenOfAnotherRealm());
    }

    private String idWhere(String path, String member, String value) {
        return StreamSupport.stream(administrator().get(path).ok().spliterator(), false)
                .filter(each -> each.path(member).asText().equals(value)).findFirst().map(each -> each.path("id").asText()).orElseThrow();
    }

    private static void accepted(Answer answer) {
        assertTrue(answer.status() < 300, answer::toString);
    }

    private static String subject(String token) {
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            return claims.path("sub").asText();
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }
}
