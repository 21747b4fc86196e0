package org.hamyari.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs a demo person in as a browser would: authorization code with PKCE through Keycloak's own pages, with a one-time code when a higher
 * level is asked for. No back door, so a token from here is the token a person gets.
 */
public final class SignIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "hamyari-cli";
    private static final int MAX_STEPS = 12;
    /** A code counts once, and one step early or late counts too: so the neighbours are tried when somebody has used this one already. */
    private static final int[] CODE_STEPS = {0, 1, -1};

    private final Ports ports;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public SignIn(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** An access token at the usual level. */
    public String token(String user) {
        return token(user, "");
    }

    /** An access token at the given level, e.g. {@code official-approval}; empty for the usual one. */
    public String token(String user, String acr) {
        String verifier = random();
        return redeem(new Visit(user).codeFor(verifier, acr), verifier);
    }

    /** An access token for a program with a secret of its own; empty for the scopes it has anyway. */
    public String clientToken(String client, String secret, String scope) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "client_credentials", "client_id", client,
                "client_secret", secret));
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        return tokenRequest(form);
    }

    private String redeem(String code, String verifier) {
        return tokenRequest(Map.of("grant_type", "authorization_code", "client_id", CLIENT, "code", code, "redirect_uri", redirectUri(),
                "code_verifier", verifier));
    }

    private String tokenRequest(Map<String, String> form) {
        HttpResponse<String> answer = send(post(URI.create(ports.issuer() + "/protocol/openid-connect/token"), form));
        JsonNode body = parse(answer);
        if (answer.statusCode() != 200) {
            throw new StackException("Keycloak gave no token: " + body.path("error").asText() + " "
                    + body.path("error_description").asText());
        }
        return body.path("access_token").asText();
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StackException("Keycloak answered " + answer.statusCode() + " with something that is not JSON", e);
        }
    }

    private String redirectUri() {
        return ports.origin() + "/cli";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("Nothing answers at " + ports.origin() + ": is the stack running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Signing in was interrupted", e);
        }
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One person's way through the pages, with the cookies of a browser that has just been opened. */
    private final class Visit {

        private final String user;
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private int codesTried;

        Visit(String user) {
            this.user = user;
        }

        String codeFor(String verifier, String acr) {
            Map<String, String> query = new LinkedHashMap<>(Map.of("client_id", CLIENT, "response_type", "code",
                    "redirect_uri", redirectUri(), "scope", "openid organization:*", "state", random(),
                    "code_challenge", challenge(verifier),
                    "code_challenge_method", "S256", "ui_locales", "en"));
            if (!acr.isEmpty()) {
                query.put("acr_values", acr);
            }
            URI address = URI.create(ports.issuer() + "/protocol/openid-connect/auth?" + encode(query));
            HttpResponse<String> answer = go(HttpRequest.newBuilder(address).GET());
            for (int step = 0; step < MAX_STEPS; step++) {
                String location = answer.headers().firstValue("Location").orElse("");
                if (location.startsWith(redirectUri())) {
                    return codeIn(URI.create(location));
                }
                answer = location.isEmpty() ? fillIn(answer) : go(HttpRequest.newBuilder(answer.uri().resolve(location)).GET());
            }
            throw new StackException("Signing " + user + " in took more than " + MAX_STEPS + " steps");
        }

        private HttpResponse<String> fillIn(HttpResponse<String> page) {
            LoginPage form = LoginPage.read(page.body())
                    .orElseThrow(() -> new StackException("Keycloak shows a page without a form (" + page.statusCode() + "): "
                            + LoginPage.text(page.body())));
            boolean wrongCode = form.asksFor("otp") && codesTried > 0 && codesTried < CODE_STEPS.length;
            if (!form.error().isEmpty() && !wrongCode) {
                throw new StackException("Keycloak does not let " + user + " in: " + form.error());
            }
            Map<String, String> values = new LinkedHashMap<>(form.hidden());
            List.of("username", "password", "otp").stream().filter(form::asksFor).forEach(field -> values.put(field, answerTo(field)));
            return go(post(page.uri().resolve(form.action()), values));
        }

        private String answerTo(String field) {
            return switch (field) {
                case "username" -> user;
                case "password" -> secrets.password("HAMYARI_DEMO_PASSWORD");
                default -> {
                    long shift = (long) CODE_STEPS[codesTried % CODE_STEPS.length] * OneTimeCode.STEP_SECONDS;
                    codesTried++;
                    yield OneTimeCode.at(Instant.now().plusSeconds(shift), secrets.oneTimeCodeSecret(Overview.codeSecret(user)));
                }
            };
        }

        private HttpResponse<String> go(HttpRequest.Builder request) {
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = send(request);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        }

        /** By name only: all are Keycloak's, and a browser sends those marked Secure to localhost too, which Java's own jar does not. */
        private void keep(String header) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }

        private static String codeIn(URI address) {
            Map<String, String> query = List.of(address.getRawQuery().split("&")).stream()
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
            if (!query.containsKey("code")) {
                throw new StackException("Keycloak refused: " + query.get("error") + " " + query.getOrDefault("error_description", ""));
            }
            return query.get("code");
        }
    }
}
