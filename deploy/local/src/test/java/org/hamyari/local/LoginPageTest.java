package org.hamyari.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginPageTest {

    @Test
    void findsWhereTheFormGoesAndWhatItAsksFor() {
        LoginPage page = LoginPage.read("""
                <html><body><form id="kc-form-login" onsubmit="x" action="http://localhost/auth?a=1&amp;b=2" method="post">
                <input type="hidden" name="credentialId" value="a&quot;b"/><input id="password" name="password" type="password">
                </form></body></html>""").orElseThrow();
        assertEquals("http://localhost/auth?a=1&b=2", page.action());
        assertTrue(page.asksFor("password"));
        assertFalse(page.asksFor("username"));
        assertEquals(Map.of("credentialId", "a\"b"), page.hidden());
        assertEquals("", page.error());
    }

    @Test
    void readsTheComplaint() {
        String html = "<form action=\"/x\"><input name=\"username\"></form>"
                + "<span id=\"input-error-username\">Invalid  username\nor password.</span>";
        assertEquals("Invalid username or password.", LoginPage.read(html).orElseThrow().error());
    }

    @Test
    void knowsAPageWithoutAForm() {
        assertEquals(Optional.empty(), LoginPage.read("<html><head><title>x</title></head><body>Sorry</body></html>"));
        assertEquals("Sorry", LoginPage.text("<html><head><title>x</title></head><body><p>Sorry</p></body></html>"));
    }
}
