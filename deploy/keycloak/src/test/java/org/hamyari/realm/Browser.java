package org.hamyari.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person at a browser: keeps cookies, fills in Keycloak's pages, comes back to the client with a code or an error. */
final class Browser {

    private final Keycloak keycloak;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private Document page;
    private String address;
    private String client;

    Browser(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Asks for a sign-in of the command line client; {@code more} adds to the request or replaces a part of it. */
    Browser asks(Map<String, String> more) {
        Map<String, String> request = new LinkedHashMap<>(Map.of("client_id", "hamyari-cli", "redirect_uri", keycloak.publicUrl + "/cli",
                "response_type", "code", "scope", "openid organization:*", "state", "test", "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        request.putAll(more);
        request.values().removeIf(String::isEmpty);
        client = request.get("client_id");
        return opens(keycloak.realmUrl + "/protocol/openid-connect/auth?" + Http.encode(request));
    }

    Browser opens(String url) {
        return follows(Http.get(url, cookieHeader()), url);
    }

    /** Sends the page's form with these fields filled in, the others as they stand. */
    Browser fills(Map<String, String> fields) {
        Element form = page.selectFirst("form[id]");
        Map<String, String> values = new LinkedHashMap<>();
        for (Element input : form.select("input[name]")) {
            values.put(input.attr("name"), input.attr("value"));
        }
        values.putAll(fields);
        String action = form.attr("action");
        return follows(Http.form(action, cookieHeader(), values), action);
    }

    Browser signsIn(String person) {
        return signsIn(person, Map.of());
    }

    Browser signsIn(String person, Map<String, String> more) {
        return asks(more).fills(Map.of("username", person)).fills(Map.of("password", keycloak.value("HAMYARI_DEMO_PASSWORD")));
    }

    /** Trades the code that came back for tokens. */
    JsonNode tokens() {
        Map<String, String> request = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", returned().get("code"),
                "redirect_uri", address.substring(0, address.indexOf('?')), "client_id", client, "code_verifier", verifier));
        if ("hamyari-portal".equals(client)) {
            request.put("client_secret", keycloak.value("HAMYARI_PORTAL_SECRET"));
        }
        return Http.form(keycloak.realmUrl + "/protocol/openid-connect/token", request).json();
    }

    JsonNode claims() {
        return Http.claims(tokens().get("access_token").textValue());
    }

    /** What the client got at its redirect address. */
    Map<String, String> returned() {
        if (!address.startsWith(keycloak.publicUrl)) {
            throw new IllegalStateException("Still at Keycloak: " + pageId() + " " + page.select("main").text());
        }
        return Http.query(address);
    }

    boolean isBack() {
        return address.startsWith(keycloak.publicUrl);
    }

    Document page() {
        return page;
    }

    String pageId() {
        return page.body().attr("data-page-id");
    }

    private Browser follows(Http.Answer answer, String from) {
        remember(answer);
        address = from;
        if (answer.status() / 100 == 3) {
            String next = answer.location();
            return next.startsWith(keycloak.publicUrl) ? returns(next) : opens(next);
        }
        page = Jsoup.parse(answer.body(), from);
        return this;
    }

    private Browser returns(String url) {
        address = url;
        page = null;
        return this;
    }

    private void remember(Http.Answer answer) {
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
