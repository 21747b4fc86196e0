package org.hamyari.operator.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CitiesApi;
import org.hamyari.cities.client.CityDto;

/**
 * Makes the register of the cities service say what a resource declares. Doing it again changes nothing; a change of somebody else in
 * between is never overwritten unseen.
 */
@ApplicationScoped
public class CityRegister {

    private final CitiesApi cities;

    CityRegister(@RestClient CitiesApi cities) {
        this.cities = cities;
    }

    /** The city as it stands in the register afterwards. The intent is the same for each attempt at the same declaration. */
    CityDto declare(String id, CitySpec spec, String intent) {
        var registered = find(id);
        if (registered.isEmpty()) {
            return cities.registerCity(intent, spec.registration(id));
        }
        var city = registered.get();
        if (!city.currency().equals(spec.currency())) {
            throw new CityRefused("the city collects " + city.currency() + " and a currency cannot change; declared is " + spec.currency());
        }
        return spec.describes(city) ? city : cities.updateCity("\"" + city.version() + "\"", id, spec.settings());
    }

    private Optional<CityDto> find(String id) {
        try {
            return Optional.of(cities.getCity(id, null));
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw answer;
        }
    }
}
