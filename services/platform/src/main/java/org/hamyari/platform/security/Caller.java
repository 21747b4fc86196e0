package org.hamyari.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls: the opaque subject id of the token and what the token grants.
 *
 * <p>A right in a city comes from the groups of that city's organization only; a realm role grants nothing in a city, and the
 * forms of the claim without groups (absent, a list of names) grant nothing at all.
 */
@RequestScoped
public class Caller {

    private static final String SERVICE_ACCOUNT = "service-account-";

    private JsonWebToken token;

    void identify(SecurityIdentity identity) {
        this.token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
    }

    public boolean isAnonymous() {
        return token == null;
    }

    /** The opaque subject id. */
    public String subject() {
        return subjectIfKnown().orElseThrow(() -> new IllegalStateException("the operation is open to everybody"));
    }

    public Optional<String> subjectIfKnown() {
        return Optional.ofNullable(token).map(JsonWebToken::getSubject);
    }

    /** The client that obtained the token. */
    public String client() {
        return token == null ? "" : String.valueOf(token.<Object>getClaim("azp"));
    }

    /** Whether a program calls for itself, not for a person. */
    public boolean isServiceAccount() {
        return token != null && text("preferred_username").map(name -> name.startsWith(SERVICE_ACCOUNT)).orElse(true);
    }

    /** The verified e-mail address, where the token carries one. */
    public Optional<String> verifiedEmail() {
        boolean verified = token != null && Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified")));
        return verified ? text("email") : Optional.empty();
    }

    /** The person's language, where the token says it. */
    public Optional<String> locale() {
        return text("locale");
    }

    public boolean hasRole(String cityId, String role) {
        return rolesIn(cityId).contains(role);
    }

    /** The roles in one city. */
    public Set<String> rolesIn(String cityId) {
        return token == null ? Set.of() : rolesIn(token.getClaim("organization"), cityId);
    }

    static Set<String> rolesIn(Object organizations, String cityId) {
        Set<String> roles = new HashSet<>();
        if (organizations instanceof JsonObject byCity && byCity.get(cityId) instanceof JsonObject membership
                && membership.get("groups") instanceof JsonArray groups) {
            for (JsonValue group : groups) {
                if (group instanceof JsonString path) {
                    roles.add(path.getString().replaceFirst("^/", ""));
                }
            }
        }
        return roles;
    }

    public boolean hasRealmRole(String role) {
        return token != null && token.getClaim("realm_access") instanceof JsonObject access
                && access.get("roles") instanceof JsonArray roles
                && roles.stream().anyMatch(value -> value instanceof JsonString text && text.getString().equals(role));
    }

    public boolean hasScope(String scope) {
        return text("scope").map(scopes -> Set.of(scopes.split(" ")).contains(scope)).orElse(false);
    }

    /** The authentication context of the token, e.g. {@code official-approval}. */
    public Optional<String> authenticationContext() {
        return text("acr");
    }

    /** When the person last gave a one-time code. Not {@code auth_time}: a mere password at another client of the session renews that. */
    public Optional<Instant> secondFactorAt() {
        return token != null && token.getClaim("levels") instanceof JsonObject levels && levels.get("2") instanceof JsonNumber seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue())) : Optional.empty();
    }

    public String rawToken() {
        return token == null ? "" : token.getRawToken();
    }

    private Optional<String> text(String claim) {
        Object value = token == null ? null : token.getClaim(claim);
        return switch (value) {
            case null -> Optional.empty();
            case JsonString string -> Optional.of(string.getString());
            default -> Optional.of(value.toString());
        };
    }
}
