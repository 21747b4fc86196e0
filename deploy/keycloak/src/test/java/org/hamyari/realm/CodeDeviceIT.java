package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A password never grows into an approval by itself: an administrator stands between the person and the first code device. */
@ExtendWith(Keycloak.Running.class)
class CodeDeviceIT {

    private static final Map<String, String> APPROVAL = Map.of("acr_values", "official-approval");
    private static final String CONFIRMED = "code-device-confirmed";

    private final Keycloak keycloak;

    CodeDeviceIT(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void whoHasNoDeviceIsToldSoAndIsOfferedNone() {
        Browser browser = browser();
        browser.signsIn("sara").claims();
        browser.asks(APPROVAL);
        assertRefused(browser, "این تصمیم کد یک‌بار مصرف می‌خواهد و هنوز دستگاه کدسازی برای شما تأیید نشده است. "
                + "مدیری که شما را به این سمت گمارده می‌تواند آن را با شما راه بیندازد و تأیید کند. چیزی تغییر نکرد.");
        assertEquals("citizen", browser.asks(Map.of()).claims().get("acr").textValue(), "The session goes on as it was");
    }

    @Test
    void aDeviceThatThePasswordAloneMadeGivesNoApproval() {
        Browser browser = browser();
        browser.signsIn("reza").claims();
        enrols(browser.asks(Map.of("kc_action", "CONFIGURE_TOTP", "ui_locales", "en")));
        browser.asks(Map.of("acr_values", "official-approval", "ui_locales", "en"));
        assertRefused(browser, "This decision needs a one-time code, and no code device of yours has been confirmed yet. "
                + "The administrator who appointed you can set it up and confirm it with you. Nothing was changed.");
        assertRefused(browser().signsIn("reza", APPROVAL), "");
    }

    @Test
    void anAppointedOfficialEnrolsWhenToldToAndApprovesOnceConfirmed() {
        Browser browser = browser();
        String person = browser.signsIn("pieter").claims().get("sub").textValue();
        ObjectNode account = (ObjectNode) keycloak.admin("GET", "/users/" + person);
        account.putArray("requiredActions").add("CONFIGURE_TOTP");
        keycloak.admin("PUT", "/users/" + person, account);
        String secret = enrols(browser.asks(Map.of()));
        assertEquals("citizen", browser.claims().get("acr").textValue(), "Making a device is no approval");
        assertRefused(browser.asks(APPROVAL), "");

        confirm(person);
        browser.asks(APPROVAL);
        assertEquals("login-login-otp", browser.pageId());
        // The code of the enrolment is used up; the one after it is good already.
        JsonNode token = browser.fills(Map.of("otp", OneTimeCode.at(secret, System.currentTimeMillis() / 30_000 + 1))).claims();
        assertEquals("official-approval", token.get("acr").textValue());
        assertEquals("[\"citizen\"]", token.at("/realm_access/roles").toString(), "The confirmation is Keycloak's own affair");

        JsonNode device = keycloak.admin("GET", "/users/" + person + "/credentials").findParents("type").stream()
                .filter(credential -> credential.get("type").textValue().equals("otp")).findFirst().orElseThrow();
        keycloak.admin("DELETE", "/users/" + person + "/credentials/" + device.get("id").textValue());
        assertRefused(browser().signsIn("pieter", APPROVAL), "");
    }

    private void confirm(String person) {
        keycloak.admin("POST", "/users/" + person + "/role-mappings/realm", List.of(keycloak.admin("GET", "/roles/" + CONFIRMED)));
    }

    /** Types the secret that the page shows into a device, and the device's code into the page. */
    private static String enrols(Browser browser) {
        assertEquals("login-login-config-totp", browser.pageId());
        browser.opens(browser.page().selectFirst("#mode-manual").absUrl("href"));
        String secret = browser.page().selectFirst("#kc-totp-secret-key").text().replace(" ", "");
        browser.fills(Map.of("totp", OneTimeCode.now(secret)));
        assertTrue(browser.isBack(), () -> browser.page().text());
        return secret;
    }

    private static void assertRefused(Browser browser, String sentence) {
        assertFalse(browser.isBack());
        assertEquals("login-error", browser.pageId());
        String text = browser.page().select("#kc-error-message p").first().text();
        assertTrue(text.startsWith(sentence), text);
    }

    private Browser browser() {
        return new Browser(keycloak);
    }
}
