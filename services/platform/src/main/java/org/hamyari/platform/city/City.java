package org.hamyari.platform.city;

import java.time.ZoneId;
import java.util.Set;
import org.hamyari.platform.api.LocalizedTextDto;

/** What a service knows of a city, from the last {@code city.state} event. */
public record City(String id, LocalizedTextDto name, String stage, Set<String> capabilities, String currency, ZoneId zone, long version) {
}
