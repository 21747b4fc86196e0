package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two levels: a password makes a citizen, a one-time code makes an approval. */
@ExtendWith(Keycloak.Running.class)
class SignInIT {

    private static final Map<String, String> APPROVAL = Map.of("acr_values", "official-approval");

    private final Keycloak keycloak;

    SignInIT(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void aFreshServerOffersBothLevels() {
        JsonNode discovery = Http.get(keycloak.realmUrl + "/.well-known/openid-configuration").json();
        assertEquals(keycloak.realmUrl, discovery.get("issuer").textValue());
        Set<String> levels = StreamSupport.stream(discovery.get("acr_values_supported").spliterator(), false)
                .map(JsonNode::textValue).collect(Collectors.toSet());
        assertTrue(levels.containsAll(Set.of("citizen", "official-approval")), levels.toString());
    }

    @Test
    void aPasswordGivesTheLevelOfACitizen() {
        JsonNode token = browser().signsIn("sara").claims();
        assertEquals("citizen", token.get("acr").textValue());
        assertFalse(token.get("levels").has("2"));
        assertEquals("citizen", token.at("/realm_access/roles/0").textValue());
        assertEquals(1, token.at("/realm_access/roles").size());
        assertEquals(300, token.get("exp").longValue() - token.get("iat").longValue());
    }

    @Test
    void aWrongPasswordIsRefused() {
        Browser browser = browser().asks(Map.of()).fills(Map.of("username", "reza")).fills(Map.of("password", "not the password"));
        assertFalse(browser.isBack());
        assertEquals("نام کاربری یا گذرواژه درست نیست", browser.page().select("#input-error-password").text());
    }

    @Test
    void anOfficialStepsUpWithACodeAndIsNotAskedAgain() {
        Browser browser = browser();
        assertEquals("citizen", browser.signsIn("hamid").claims().get("acr").textValue());
        browser.asks(APPROVAL);
        assertEquals("login-login-otp", browser.pageId());
        long before = System.currentTimeMillis() / 1000;
        JsonNode token = browser.fills(Map.of("otp", keycloak.oneTimeCode("hamid"))).claims();
        assertEquals("official-approval", token.get("acr").textValue());
        assertTrue(token.at("/levels/2").longValue() >= before - 1, "The services judge the age of the approval by it");
        assertEquals("official-approval", browser.asks(APPROVAL).claims().get("acr").textValue());
    }

    @Test
    void aWrongCodeGivesNoToken() {
        String right = keycloak.oneTimeCode("maryam");
        String wrong = right.startsWith("1") ? "2" + right.substring(1) : "1" + right.substring(1);
        Browser browser = browser();
        browser.signsIn("maryam").claims();
        browser.asks(APPROVAL).fills(Map.of("otp", wrong));
        assertFalse(browser.isBack());
        assertEquals("login-login-otp", browser.pageId());
        assertEquals("کد درست نیست یا زمانش گذشته است؛ کد بعدی را بنویسید", browser.page().select(".kc-feedback-text").text());
    }

    @Test
    void aCodeWorksOnce() {
        String code = keycloak.oneTimeCode("bram");
        assertTrue(browser().signsIn("bram", APPROVAL).fills(Map.of("otp", code)).isBack());
        assertFalse(browser().signsIn("bram", APPROVAL).fills(Map.of("otp", code)).isBack());
    }

    @Test
    void theCodeOfAColleagueIsRefused() {
        assertFalse(browser().signsIn("els", APPROVAL).fills(Map.of("otp", keycloak.oneTimeCode("daan"))).isBack());
    }

    /** Whoever knows the password only must not put a second device beside the first. */
    @Test
    void anotherCodeDeviceNeedsTheFirstOne() {
        Browser browser = browser();
        browser.signsIn("sofie").claims();
        browser.asks(Map.of("kc_action", "CONFIGURE_TOTP"));
        assertEquals("login-login-otp", browser.pageId());
    }

    /** Level and auth_time alone would let a password at another client prolong an old approval; the claim "levels" tells them apart. */
    @Test
    void aPasswordAtAnotherClientDoesNotRenewTheApproval() {
        Map<String, String> portal = Map.of("client_id", "hamyari-portal", "redirect_uri", keycloak.publicUrl + "/sign-in",
                "acr_values", "official-approval");
        Browser browser = browser();
        JsonNode tokens = browser.signsIn("leila", portal).fills(Map.of("otp", keycloak.oneTimeCode("leila"))).tokens();
        long code = Http.claims(tokens.get("access_token").textValue()).at("/levels/2").longValue();
        while (System.currentTimeMillis() / 1000 <= code) {
            Thread.onSpinWait();
        }
        browser.asks(Map.of("prompt", "login")).fills(Map.of("password", keycloak.value("HAMYARI_DEMO_PASSWORD")));
        assertEquals("citizen", browser.claims().get("acr").textValue());
        JsonNode refreshed = Http.claims(Http.form(keycloak.realmUrl + "/protocol/openid-connect/token", Map.of("grant_type", "refresh_token",
                "client_id", "hamyari-portal", "client_secret", keycloak.value("HAMYARI_PORTAL_SECRET"),
                "refresh_token", tokens.get("refresh_token").textValue())).json().get("access_token").textValue());
        assertEquals("official-approval", refreshed.get("acr").textValue());
        assertTrue(refreshed.get("auth_time").longValue() > code);
        assertEquals(code, refreshed.at("/levels/2").longValue());
    }

    @Test
    void aSecondVisitNeedsNoPassword() {
        Browser browser = browser();
        String first = browser.signsIn("pieter").claims().get("sid").textValue();
        assertEquals(first, browser.asks(Map.of()).claims().get("sid").textValue());
    }

    @Test
    void guessingLocksForAWhile() {
        for (int attempt = 0; attempt < 5; attempt++) {
            browser().asks(Map.of()).fills(Map.of("username", "anna")).fills(Map.of("password", "guess number " + attempt));
        }
        assertFalse(browser().signsIn("anna").isBack());
    }

    private Browser browser() {
        return new Browser(keycloak);
    }
}
