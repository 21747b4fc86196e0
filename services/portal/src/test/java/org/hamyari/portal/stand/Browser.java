package org.hamyari.portal.stand;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser that has no script: keeps cookies, follows redirects, sends forms. */
public final class Browser {

    /** What came back: the page and the address it came from. */
    public record Shown(int status, URI address, Document page, HttpResponse<String> answer) {

        public String text(String selector) {
            return page.select(selector).text();
        }

        public boolean has(String selector) {
            return !page.select(selector).isEmpty();
        }

        public String path() {
            return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        }
    }

    private final URI origin;
    private final HttpClient client;

    public Browser(URI origin) {
        this(origin, HttpClient.Redirect.NORMAL);
    }

    public Browser(URI origin, HttpClient.Redirect redirects) {
        this(origin, redirects, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Browser(URI origin, HttpClient.Redirect redirects, CookieManager cookies) {
        this.origin = origin;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).build();
    }

    /** Signs in on the way to a page, then goes on with the same cookies and this way of treating redirects. */
    public static Browser signedIn(URI origin, String page, HttpClient.Redirect redirects) {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        new Browser(origin, HttpClient.Redirect.NORMAL, cookies).open(page);
        return new Browser(origin, redirects, cookies);
    }

    public Shown open(String path) {
        return send(HttpRequest.newBuilder(origin.resolve(path)).header("Sec-Fetch-Site", "same-origin").GET());
    }

    public Shown submit(String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(origin.resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    public Shown send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Shown(answer.statusCode(), answer.uri(), Jsoup.parse(answer.body()), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
