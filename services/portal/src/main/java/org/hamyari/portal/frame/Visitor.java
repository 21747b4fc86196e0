package org.hamyari.portal.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Who looks at the page, as far as the page needs it: which links to show, which sentence to say. The services decide by themselves;
 * nothing is protected by what stands here.
 */
@RequestScoped
public class Visitor {

    private static final String SECOND_LEVEL = "official-approval";

    private final CurrentIdentityAssociation association;
    private final ObjectMapper json;
    private String token;
    private JsonNode claims;

    Visitor(CurrentIdentityAssociation association, ObjectMapper json) {
        this.association = association;
        this.json = json;
    }

    public boolean signedIn() {
        return token().isPresent();
    }

    /** The access token to pass on; none for somebody whose session has ended, who sees the public page then. */
    public Optional<String> token() {
        read();
        return Optional.ofNullable(token);
    }

    public String subject() {
        return text("sub");
    }

    public String name() {
        String name = text("name");
        return name.isEmpty() ? text("preferred_username") : name;
    }

    /** Offices of the person in this city; none unless the claim says so in the form that grants. */
    public Set<String> roles(String cityId) {
        read();
        Set<String> roles = new TreeSet<>();
        claims.path("organization").path(cityId).path("groups").forEach(group -> roles.add(group.asText().replaceFirst("^/", "")));
        return roles;
    }

    public boolean holds(String role, String cityId) {
        return roles(cityId).contains(role);
    }

    /** Whether the person administers the installation; that is an office of no city. */
    public boolean platformAdmin() {
        read();
        return StreamSupport.stream(claims.path("realm_access").path("roles").spliterator(), false)
                .anyMatch(role -> role.asText().equals("platform-admin"));
    }

    /** Whether the second factor was used, so that a decision may be sent. */
    public boolean atSecondLevel() {
        return text("acr").equals(SECOND_LEVEL);
    }

    /** When the one-time code was given last; a token that is merely renewed does not make it younger. */
    public Instant secondFactorAt() {
        read();
        return Instant.ofEpochSecond(claims.path("levels").path("2").asLong());
    }

    /** When the token was issued; a fresh one below the second level means that there is no second factor to be had. */
    public Instant signedInAt() {
        read();
        return Instant.ofEpochSecond(claims.path("iat").asLong());
    }

    private String text(String claim) {
        read();
        return claims.path(claim).asText("");
    }

    private void read() {
        if (claims != null) {
            return;
        }
        SecurityIdentity identity = association.getDeferredIdentity().onFailure().recoverWithNull().await().indefinitely();
        AccessTokenCredential credential = identity == null ? null : identity.getCredential(AccessTokenCredential.class);
        token = credential == null ? null : credential.getToken();
        claims = token == null ? json.createObjectNode() : claims(token);
    }

    private JsonNode claims(String jwt) {
        try {
            String payload = jwt.split("\\.")[1];
            return json.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The identity service issued a token that is not a JWT", e);
        }
    }
}
