package org.hamyari.local.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamyari.local.Secrets;

/** The real browser. Every visitor has a window of its own, with own cookies. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of("--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run", "--disable-gpu");
    private static final int WAIT_MILLIS = 15_000;

    private final String origin;
    private final Secrets secrets;
    private final Path pictures;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Chromium(String origin, Secrets secrets, Path pictures) {
        this.origin = origin;
        this.secrets = secrets;
        this.pictures = pictures;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                .setArgs(arguments()));
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(QUIET);
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** Somebody who reads this language. */
    Visitor visitor(String language) {
        return visitor(language, true);
    }

    /** Somebody whose browser runs no script. */
    Visitor withoutScript(String language) {
        return visitor(language, false);
    }

    private Visitor visitor(String language, boolean script) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.equals("fa") ? "fa-IR" : "en-GB")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(Visitor.WIDE, Visitor.HEIGHT)
                .setJavaScriptEnabled(script));
        window.setDefaultTimeout(WAIT_MILLIS);
        Visitor visitor = new Visitor(window, language, script, origin, secrets, pictures);
        visitors.add(visitor);
        return visitor;
    }

    void showFailure(String test) {
        for (int index = 0; index < visitors.size(); index++) {
            visitors.get(index).showFailure("failed-" + test.replaceAll("[^A-Za-z0-9]+", "-") + "-" + index);
        }
    }

    void closeWindows() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
