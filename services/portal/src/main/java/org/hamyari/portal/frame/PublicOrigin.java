package org.hamyari.portal.frame;

import io.quarkus.qute.TemplateGlobal;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where people reach the portal: what other programs read of a page needs whole addresses. */
final class PublicOrigin {

    private PublicOrigin() {
    }

    @TemplateGlobal
    static String publicOrigin() {
        return ConfigProvider.getConfig().getValue("hamyari.portal.public-url", String.class);
    }
}
