package org.hamyari.portal.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Stands in for the identity service: the code flow over real HTTP, where whoever is to sign in next does so without a form. */
public final class IdentityStand implements AutoCloseable {

    /** Somebody who signs in; {@code offices} are the roles in the city. */
    public record Person(String subject, String name, String city, List<String> offices, boolean secondFactor) {
    }

    private record Login(Person person, String nonce, String acr) {
    }

    private final HttpServer server;
    private final KeyPair keys;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private volatile Person next;
    private volatile Map<String, String> lastRequest = Map.of();

    public IdentityStand(int port) throws IOException, NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> send(exchange, 200, keySet()));
        server.createContext("/auth", this::authorize);
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void signInNext(Person person) {
        next = person;
    }

    /** Parameters of the latest sign-in, as the portal sent the browser there. */
    public Map<String, String> lastRequest() {
        return lastRequest;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        lastRequest = query;
        String code = "code-" + System.nanoTime();
        boolean stepUp = "official-approval".equals(query.get("acr_values")) && next.secondFactor();
        codes.put(code, new Login(next, query.getOrDefault("nonce", ""), stepUp ? "official-approval" : "citizen"));
        exchange.getResponseHeaders().set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Login login = codes.remove(form.getOrDefault("code", ""));
        if (login == null || form.get("code_verifier") == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        send(exchange, 200, """
                {"access_token":"%s","id_token":"%s","refresh_token":"none","token_type":"Bearer","expires_in":300}
                """.formatted(signed(login, "hamyari-api"), signed(login, "hamyari-portal")));
    }

    /** When each level was reached, as the identity service notes it. */
    private static Map<String, Long> levels(Login login) {
        long now = Instant.now().getEpochSecond();
        return login.acr().equals("official-approval") ? Map.of("1", now, "2", now) : Map.of("1", now);
    }

    private String signed(Login login, String audience) {
        Person person = login.person();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(url())
                .subject(person.subject())
                .audience(audience)
                .claim("azp", "hamyari-portal")
                .claim("typ", audience.equals("hamyari-api") ? "Bearer" : "ID")
                .claim("name", person.name())
                .claim("acr", login.acr())
                .claim("levels", levels(login))
                .expiresIn(Duration.ofMinutes(5));
        if (!login.nonce().isEmpty()) {
            claims.claim("nonce", login.nonce());
        }
        if (!person.offices().isEmpty()) {
            if (person.offices().contains("platform-admin")) {
                claims.claim("realm_access", Map.of("roles", List.of("citizen", "platform-admin")));
            }
            List<String> groups = person.offices().stream().filter(office -> !office.equals("platform-admin")).map(office -> "/" + office).toList();
            claims.claim("organization", Map.of(person.city(), Map.of("id", "1", "groups", groups)));
        }
        return claims.jws().keyId("stand").sign(keys.getPrivate());
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(url());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"stand","n":"%s","e":"%s"}]}
                """.formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (one,
                        other) -> one));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
