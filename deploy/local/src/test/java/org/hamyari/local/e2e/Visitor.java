package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hamyari.local.OneTimeCode;
import org.hamyari.local.Secrets;

/** A person in front of a browser: opens pages, signs in, presses buttons, reads; and looks at each page as a critic would. */
final class Visitor {

    static final int WIDE = 1280;
    static final int HEIGHT = 900;
    private static final int TELEPHONE = 360;
    private static final int SMALLEST = 320;
    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final String AXE = read("/axe.min.js");
    private static final String AXE_RUN = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(result => result.violations
                .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary)))""";
    /** What sticks out of the window to either side, for the message; parts that scroll in a box of their own may. */
    private static final String STICKS_OUT = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')].filter(part => { const box = part.getBoundingClientRect();
                    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); })
                .slice(0, 5).map(part => part.tagName + '.' + part.className + ' ' + (part.textContent || '').trim().slice(0, 40))""";

    private final BrowserContext window;
    private final String language;
    private final boolean script;
    private final String origin;
    private final Secrets secrets;
    private final Path pictures;
    private final Page page;
    private final PortalTexts texts;

    Visitor(BrowserContext window, String language, boolean script, String origin, Secrets secrets, Path pictures) {
        this.window = window;
        this.language = language;
        this.script = script;
        this.origin = origin;
        this.secrets = secrets;
        this.pictures = pictures;
        this.page = window.newPage();
        this.texts = new PortalTexts(language);
    }

    /** What the portal calls it in the visitor's language. */
    String text(String key, Object... values) {
        return texts.of(key, values);
    }

    /** Opens a page of the portal in the visitor's language: {@code isfahan/projects}. */
    Visitor open(String path) {
        page.navigate(origin + "/" + language + "/" + path);
        return this;
    }

    Visitor openAddress(String address) {
        page.navigate(address);
        return this;
    }

    String address() {
        return page.url();
    }

    /** Presses the button with this text of the portal. */
    Visitor press(String key) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key))).first().click();
        return this;
    }

    /** Follows the link with this text of the portal. */
    Visitor follow(String key) {
        return followLink(text(key));
    }

    Visitor followLink(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
        return this;
    }

    /** Fills in the field whose label is this text of the portal. */
    Visitor type(String key, String content) {
        page.getByLabel(text(key), new Page.GetByLabelOptions().setExact(true)).fill(content);
        return this;
    }

    Visitor choose(String key) {
        return chooseLabelled(text(key));
    }

    Visitor chooseLabelled(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Visitor openProject(Campaign campaign) {
        return open(campaign.town().id() + "/projects/" + campaign.id());
    }

    /** The button that names the sum and leads to the bank. */
    Visitor pressPay() {
        page.locator("main form button.btn").first().click();
        page.waitForLoadState();
        return this;
    }

    /** On the page of the sandbox gateway: what becomes of the payment. */
    Visitor atTheGateway(String decision, String scenario) {
        page.locator("input[name=scenario][value=" + scenario + "]").check();
        page.locator("button[name=decision][value=" + decision + "]").click();
        page.waitForLoadState();
        return this;
    }

    /** What the browser really sends, cookies too, in the head of each request to an address that ends so, while this is done. */
    List<Map<String, String>> headersOfRequestsTo(String ending, Runnable work) {
        List<Request> requests = new ArrayList<>();
        Consumer<Request> keep = request -> {
            if (request.url().endsWith(ending)) {
                requests.add(request);
            }
        };
        page.onRequest(keep);
        work.run();
        page.offRequest(keep);
        return requests.stream().map(Request::allHeaders).toList();
    }

    Locator part(String selector) {
        return page.locator(selector);
    }

    /** Everything the page says, for people: one blank between words, without marks of direction. */
    String says() {
        return plain(page.locator("body").innerText());
    }

    /** Waits until the page has this text of the portal. */
    Visitor sees(String key, Object... values) {
        return reads(text(key, values));
    }

    /** Waits until the page says this. */
    Visitor reads(String words) {
        String wanted = plain(words);
        try {
            Eventually.seen("'" + wanted + "' on " + page.url(), WAIT, this::says, said -> said.contains(wanted));
        } catch (PlaywrightException e) {
            throw new AssertionError("'" + wanted + "' is not on " + page.url(), e);
        }
        return this;
    }

    Visitor reload() {
        page.reload();
        return this;
    }

    /** Looks again until the page says this, for what comes by event. */
    Visitor reloadsUntilItReads(String words) {
        String wanted = plain(words);
        Eventually.seen("'" + wanted + "' on " + page.url(), WAIT.multipliedBy(2), () -> reload().says(), said -> said.contains(wanted));
        return this;
    }

    /** On the sign-in pages: who one is, and the password. */
    Visitor signIn(String person) {
        page.locator("#username").fill(person);
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(secrets.password("HAMYARI_DEMO_PASSWORD"));
        page.locator("#kc-login").click();
        return this;
    }

    /** On the sign-in pages: the one-time code. One counts once, so the neighbouring ones are tried when it was used already. */
    Visitor code(String person) {
        String secret = secrets.oneTimeCodeSecret("HAMYARI_OTP_" + person.toUpperCase(Locale.ROOT));
        for (int step : List.of(0, 1, -1)) {
            page.locator("#otp").fill(OneTimeCode.at(Instant.now().plusSeconds((long) step * OneTimeCode.STEP_SECONDS), secret));
            page.locator("#kc-login").click();
            page.waitForLoadState();
            if (page.locator("#otp").count() == 0) {
                return this;
            }
        }
        throw new AssertionError("No one-time code of " + person + " is accepted: " + says());
    }

    /**
     * Nothing sticks out on a telephone, the page keeps the rules for accessibility, and people can look at it later.
     *
     * @param name of the pictures
     */
    Visitor looks(String name) {
        for (int width : List.of(SMALLEST, TELEPHONE, WIDE)) {
            page.setViewportSize(width, HEIGHT);
            if (script) {
                assertEquals(List.of(), page.evaluate(STICKS_OUT), name + " is wider than " + width + " px");
            }
            if (width != SMALLEST) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(pictures.resolve(name + "-" + language + "-" + width + ".png")));
            }
        }
        if (script) {
            page.evaluate(AXE);
            assertEquals(List.of(), page.evaluate(AXE_RUN), name + " is not accessible");
        }
        assertTrue(page.locator("h1:visible").count() == 1, name + " has one heading");
        return this;
    }

    void showFailure(String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + ".png")));
            System.err.println("A visitor stood at " + page.url() + ", see " + name + ".png");
        } catch (PlaywrightException e) {
            System.err.println("No picture of the failure: " + e.getMessage());
        }
    }

    void close() {
        window.close();
    }

    static String plain(String text) {
        return text.replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "").replaceAll("\\s+", " ").strip();
    }

    private static String read(String resource) {
        try (InputStream stream = Visitor.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
