package org.hamyari.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the installation says about tokens and limits. */
@ConfigMapping(prefix = "hamyari.security")
public interface SecuritySettings {

    /** The authentication context that counts as step-up. */
    @WithDefault("official-approval")
    String stepUpContext();

    /**
     * How long after the second factor an approval may still be given: the ten minutes after which Keycloak asks for a new code, and
     * the five that a token lives, so that a page opened in time can still be sent.
     */
    @WithDefault("PT15M")
    Duration stepUpMaxAge();

    /** Largest body of an operation that names no limit of its own. */
    @WithDefault("1048576")
    long maxBodyBytes();

    /** Where a token is introspected before money is released. */
    Optional<String> introspectionUrl();

    /** The client that introspects. */
    @WithDefault("hamyari-service-introspection")
    String introspectionClient();

    /** Its secret. */
    Optional<String> introspectionSecret();

    /** How long the introspection may take. */
    @WithDefault("PT3S")
    Duration introspectionTimeout();
}
