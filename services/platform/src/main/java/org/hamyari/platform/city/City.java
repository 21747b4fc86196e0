package org.hamyari.platform.city;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * What a service knows of a city, from the last {@code city.state} event.
 *
 * @param unlockedBy the stage that adds each capability, by the policy in force; empty where that was not told yet
 */
public record City(String id, LocalizedTextDto name, String stage, Set<String> capabilities, String currency, ZoneId zone, long version,
        Map<String, String> unlockedBy) {
}
