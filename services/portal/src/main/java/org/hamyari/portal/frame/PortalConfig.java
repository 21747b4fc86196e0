package org.hamyari.portal.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the pages. */
@ConfigMapping(prefix = "hamyari.portal")
public interface PortalConfig {

    /** Origin under which people reach the portal, without a slash at the end; gateways send them back to it. */
    String publicUrl();

    /** Origins of payment gateways and of the identity service, when they are not our own: a form may lead there. */
    Optional<List<String>> formTargets();

    /** Origins from which project owners may show pictures; a picture from elsewhere is replaced by the drawing of its category. */
    Optional<List<String>> pictureOrigins();

    /** How long a city's name, money, stage and emblem may be shown before they are asked for again. */
    @WithDefault("PT30S")
    Duration cityAge();

    /** How long the second factor counts for a decision. */
    @WithDefault("PT10M")
    Duration secondFactorAge();
}
