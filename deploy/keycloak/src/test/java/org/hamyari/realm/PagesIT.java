package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our look and words, in the language the portal asks for, on pages and in mails. */
@ExtendWith(Keycloak.Running.class)
class PagesIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\S+");

    private final Keycloak keycloak;

    PagesIT(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void speaksPersianUnlessAskedOtherwise() {
        Document page = new Browser(keycloak).asks(Map.of()).page();
        assertEquals("fa rtl", page.selectFirst("html").attr("lang") + " " + page.selectFirst("html").attr("dir"));
        assertEquals("ورود", page.selectFirst("h1").text());
        assertEquals("همیاری", page.selectFirst("#kc-header-wrapper").text());
        assertEquals("English", page.selectFirst(".languages a").text());
    }

    @Test
    void speaksTheLanguageThePortalAsksFor() {
        Browser browser = new Browser(keycloak).asks(Map.of("ui_locales", "en"));
        assertEquals("en ltr", browser.page().selectFirst("html").attr("lang") + " " + browser.page().selectFirst("html").attr("dir"));
        assertEquals("Sign in", browser.page().selectFirst("h1").text());
        browser.fills(Map.of("username", "sara"));
        assertEquals("en", browser.page().selectFirst("html").attr("lang"));
        assertEquals("Forgotten your password?", browser.page().selectFirst(".pf-v5-c-helper-text a").text());
    }

    @Test
    void theOtherLanguageIsALinkThatNeedsNoScript() {
        Browser browser = new Browser(keycloak).asks(Map.of());
        browser.opens(browser.page().selectFirst(".languages a[lang=en]").absUrl("href"));
        assertEquals("Sign in", browser.page().selectFirst("h1").text());
    }

    @Test
    void servesItsOwnStyleSheetFontAndMark() {
        Document page = new Browser(keycloak).asks(Map.of()).page();
        String sheet = page.selectFirst("link[rel=stylesheet][href$=hamyari.css]").absUrl("href");
        assertEquals(200, Http.get(sheet).status());
        for (String file : new String[] {"fonts/Vazirmatn%5Bwght%5D.woff2", "img/frieze.svg", "img/mark.svg", "js/digits.js"}) {
            assertEquals(200, Http.get(sheet.replace("css/hamyari.css", file)).status(), file);
        }
    }

    @Test
    void aNewCitizenConfirmsTheMailAndChoosesAPassword() {
        Browser browser = new Browser(keycloak).asks(Map.of());
        browser.opens(browser.page().selectFirst("#kc-registration a").absUrl("href"));
        browser.fills(Map.of("username", "nika", "email", "nika@people.example", "firstName", "نیکا", "lastName", "راد"));
        MimeMessage mail = mailTo("nika@people.example");
        assertEquals("تأیید ایمیل برای همیاری", subject(mail));
        browser.opens(linkIn(mail));
        browser.fills(Map.of("password-new", "nika", "password-confirm", "nika"));
        assertEquals("گذرواژه دست‌کم ۱۲ نویسه می‌خواهد", browser.page().selectFirst(".kc-feedback-text:not(:empty)").text());
        browser.fills(Map.of("password-new", "a long enough one", "password-confirm", "a long enough one"));
        JsonNode token = browser.claims();
        assertEquals("citizen", token.at("/realm_access/roles/0").textValue());
        assertFalse(token.has("organization"));
    }

    /** Who owns the mailbox of an official gets a password with it, and no more. */
    @Test
    void aForgottenPasswordIsReplacedByMailAndTheCodeIsStillAsked() {
        Browser browser = new Browser(keycloak).asks(Map.of("ui_locales", "en")).fills(Map.of("username", "daan"));
        browser.opens(browser.page().selectFirst(".pf-v5-c-helper-text a").absUrl("href")).fills(Map.of("username", "daan"));
        MimeMessage mail = mailTo("daan@demo.hamyari.example");
        assertEquals("A new password for Hamyari", subject(mail));
        browser.opens(linkIn(mail)).fills(Map.of("password-new", "quite another one", "password-confirm", "quite another one"));
        assertEquals("citizen", browser.claims().get("acr").textValue());
        browser.asks(Map.of("acr_values", "official-approval")).fills(Map.of("password", "quite another one"));
        assertEquals("login-login-otp", browser.pageId());
    }

    private MimeMessage mailTo(String address) {
        assertTrue(keycloak.mail.waitForIncomingEmail(10_000, 1));
        for (MimeMessage mail : keycloak.mail.getReceivedMessages()) {
            try {
                if (mail.getAllRecipients()[0].toString().equals(address)) {
                    return mail;
                }
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("No mail for " + address);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String linkIn(MimeMessage mail) {
        try {
            String text = mail.getContent() instanceof Multipart parts ? parts.getBodyPart(0).getContent().toString()
                    : GreenMailUtil.getBody(mail);
            Matcher matcher = LINK.matcher(text);
            assertTrue(matcher.find(), text);
            return matcher.group();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
