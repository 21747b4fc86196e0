package org.hamyari.sandboxgateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What differs between installations of the gateway, and its limits. */
@ConfigMapping(prefix = "sandbox")
public interface GatewaySettings {

    /** The bearer secret by which the merchant is known. */
    String merchantSecret();

    /** The key that signs notifications. */
    String notificationSecret();

    /** Origin under which the payer's browser finds the hosted page. */
    String publicUrl();

    /** How long the payer has. */
    @WithDefault("PT30M")
    Duration timeToPay();

    /** How long after each failed delivery the next is tried; after the last, none. */
    @WithDefault("1S,5S,30S,2M,10M")
    List<Duration> redeliveryAfter();

    /** How long the merchant has to answer a notification. */
    @WithDefault("5S")
    Duration deliveryTimeout();
}
