package org.hamyari.portal.frame;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.format.Units;

/** What the pages need to know of a city. */
public record City(String id, LocalizedTextDto name, String stage, Set<String> capabilities, String currency, ZoneId zone, Units units) {

    /** For the few pages above the cities. */
    static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Tehran");
    static final Units DEFAULT_UNITS = new Units(true);

    /** Key of the stage's name in the texts. */
    public String stageText() {
        return "entry_stage_" + stage.toLowerCase(Locale.ROOT);
    }

    public boolean has(String capability) {
        return capabilities.contains(capability);
    }
}
