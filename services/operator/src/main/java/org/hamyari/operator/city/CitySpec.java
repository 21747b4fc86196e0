package org.hamyari.operator.city;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.hamyari.cities.client.CalendarDto;
import org.hamyari.cities.client.CityDto;
import org.hamyari.cities.client.CityRegistrationDto;
import org.hamyari.cities.client.CitySettingsDto;
import org.hamyari.cities.client.DisplayUnitDto;
import org.hamyari.cities.client.LanguageDto;
import org.hamyari.operator.api.LocalizedTextDto;

/** What a resource says of its city. The stage is not among it: officials move it, in the open and with two signatures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitySpec(LocalizedTextDto name, String currency, CalendarDto calendar, String zone, List<LanguageDto> languages,
        DisplayUnitDto displayUnit) {

    CityRegistrationDto registration(String id) {
        return new CityRegistrationDto(id, name, null, currency, calendar, zone, languages, displayUnit);
    }

    CitySettingsDto settings() {
        return new CitySettingsDto(name, calendar, zone, languages, displayUnit);
    }

    boolean describes(CityDto city) {
        return settings().equals(new CitySettingsDto(city.name(), city.calendar(), city.zone(), city.languages(), city.displayUnit()));
    }
}
