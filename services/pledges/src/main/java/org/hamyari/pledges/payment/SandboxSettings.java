package org.hamyari.pledges.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The sandbox gateway. It is off without its secrets. */
@ConfigMapping(prefix = "hamyari.sandbox")
public interface SandboxSettings {

    /** Where the gateway is. */
    String url();

    /** Where it sends its notifications. */
    String notifyUrl();

    /** What we show to the gateway. */
    Optional<String> merchantSecret();

    /** What the gateway signs its notifications with; two, separated by a comma, during a change. */
    Optional<String> notificationSecret();

    /** How long one call may take from its first to its last byte. */
    @WithDefault("PT5S")
    Duration timeout();

    /** How old a notification may be. */
    @WithDefault("PT300S")
    Duration notificationAge();
}
