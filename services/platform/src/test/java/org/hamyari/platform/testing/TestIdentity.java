package org.hamyari.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Stands for Keycloak in component tests: signs tokens shaped like those of the realm and answers introspection. The real server is
 * asked in the tests of the realm and end to end.
 */
public final class TestIdentity {

    public static final String ISSUER = "https://identity.example/realms/hamyari";

    private static final String KEY_ID = "of-the-tests";
    private static final String JWKS = "/realms/hamyari/protocol/openid-connect/certs";
    private static final String INTROSPECTION = "/realms/hamyari/protocol/openid-connect/token/introspect";
    private static final KeyPair KEYS = keys();
    private static final KeyPair FOREIGN_KEYS = keys();
    private static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();
    private static HttpServer server;

    private TestIdentity() {
    }

    /** A person with nothing but the citizen's role. */
    public static Token person(String subject) {
        return new Token(subject);
    }

    /** A program with scopes. */
    public static String client(String id, String... scopes) {
        return claims("client-" + id).preferredUserName("service-account-" + id).claim("azp", id)
                .claim("scope", String.join(" ", scopes)).jws().keyId(KEY_ID).sign(KEYS.getPrivate());
    }

    /** From now on introspection says that this person's tokens no longer hold. */
    public static void revoke(String subject) {
        REVOKED.add(subject);
    }

    static synchronized String serverUrl() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            server.createContext(INTROSPECTION, TestIdentity::introspect);
            server.createContext("/realms/hamyari/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext(JWKS, exchange -> answer(exchange, keySet()));
            server.start();
        }
        return origin() + "/realms/hamyari";
    }

    private static String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static String discovery() {
        return "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + origin() + JWKS + "\",\"introspection_endpoint\":\"" + origin()
                + INTROSPECTION + "\",\"token_endpoint\":\"" + origin() + "/token\"}";
    }

    private static String keySet() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"" + KEY_ID + "\",\"n\":\"" + base64(key.getModulus())
                + "\",\"e\":\"" + base64(key.getPublicExponent()) + "\"}]}";
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] answer = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void introspect(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(form.substring(form.indexOf("token=") + 6).split("&")[0], StandardCharsets.UTF_8);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        boolean revoked = REVOKED.stream().anyMatch(subject -> claims.contains("\"sub\":\"" + subject + "\""));
        answer(exchange, revoked ? "{\"active\":false}" : "{\"active\":true," + claims.substring(1));
    }

    private static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(ISSUER).subject(subject).audience("hamyari-api")
                .issuedAt(Instant.now()).expiresAt(Instant.now().plus(Duration.ofMinutes(5)));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A token in the making. */
    public static final class Token {

        private final String subject;
        private final Map<String, Object> organizations = new HashMap<>();
        private final Map<String, Object> further = new HashMap<>();

        private Token(String subject) {
            this.subject = subject;
            further.put("preferred_username", subject);
            further.put("azp", "hamyari-portal");
            further.put("acr", "citizen");
            further.put("auth_time", Instant.now().getEpochSecond());
            further.put("levels", Map.of("1", Instant.now().getEpochSecond()));
        }

        /** With roles in one more city. */
        public Token in(String cityId, String... roles) {
            organizations.put(cityId, Map.of("id", "id-of-" + cityId, "groups", List.of(roles).stream().map(role -> "/" + role).toList()));
            return this;
        }

        /** With a realm role. */
        public Token realmRole(String role) {
            return claim("realm_access", Map.of("roles", List.of("citizen", role)));
        }

        /** After the second factor. */
        public Token steppedUp() {
            return steppedUpAt(Instant.now());
        }

        /** After the second factor, at that time. */
        public Token steppedUpAt(Instant time) {
            return claim("acr", "official-approval").claim("levels", Map.of("1", time.getEpochSecond(), "2", time.getEpochSecond()));
        }

        public Token claim(String name, Object value) {
            further.put(name, value);
            return this;
        }

        /** The signed token. */
        public String token() {
            return sign(KEYS, builder -> {
                // Nothing to change.
            });
        }

        /** The same, but its time is over. */
        public String expired() {
            return sign(KEYS, builder -> builder.issuedAt(Instant.now().minusSeconds(900)).expiresAt(Instant.now().minusSeconds(600)));
        }

        /** The same, signed by someone else. */
        public String foreign() {
            return sign(FOREIGN_KEYS, builder -> {
                // Only the signature is foreign.
            });
        }

        /** The same, meant for another audience. */
        public String forAnotherAudience() {
            return sign(KEYS, builder -> builder.audience("another-api"));
        }

        private String sign(KeyPair keys, Consumer<JwtClaimsBuilder> change) {
            JwtClaimsBuilder builder = claims(subject);
            further.forEach(builder::claim);
            if (!organizations.isEmpty()) {
                builder.claim("organization", organizations);
            }
            change.accept(builder);
            return builder.jws().keyId(KEY_ID).sign(keys.getPrivate());
        }
    }
}
