package org.hamyari.cities.organization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the identity service is reached, and how often. */
@ConfigMapping(prefix = "hamyari.organizations")
interface OrganizationSettings {

    /** Whether this instance works off what is wanted. */
    @WithDefault("true")
    boolean run();

    /** The realm as tokens are asked for, {@code …/realms/<realm>}; its administration stands under {@code …/admin/realms/<realm>}. */
    String realmUrl();

    /** The client that may keep organizations and nothing else. */
    @WithDefault("hamyari-cities")
    String client();

    /** The client's secret. */
    String secret();

    /** How long one call may take. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How often it is looked whether there is something to do. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long after a failure the next attempt comes. */
    @WithDefault("PT10S")
    Duration retry();

    /** How long after a success it is looked again, so that what was changed by hand comes back. */
    @WithDefault("PT1H")
    Duration recheck();

    /** How long one attempt may take before another instance makes it. */
    @WithDefault("PT2M")
    Duration lease();
}
