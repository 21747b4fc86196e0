package org.hamyari.cities.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamyari.cities.category.ServiceCategories;
import org.hamyari.cities.city.CityDates;
import org.hamyari.cities.district.Districts;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What a pilot has to know of its city. */
@ApplicationScoped
class PilotCity {

    private final CityDates dates;
    private final Cities cities;
    private final ServiceCategories categories;
    private final Districts districts;

    PilotCity(CityDates dates, Cities cities, ServiceCategories categories, Districts districts) {
        this.dates = dates;
        this.cities = cities;
        this.categories = categories;
        this.districts = districts;
    }

    void requireKnown(String cityId) {
        dates.today(cityId);
    }

    LocalDate today(String cityId) {
        return dates.today(cityId);
    }

    String currency(String cityId) {
        return cities.require(cityId).currency();
    }

    /** Refuses a district that the city's register does not have; a city that has drawn none names them as it likes. */
    void requireDistricts(String cityId, List<String> wanted) {
        Set<String> known = districts.ids(cityId);
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.isEmpty() && !known.contains(wanted.get(i))) {
                throw new DomainException(Invalid.field("/districts/" + i, "unknown-district", wanted.get(i)));
            }
        }
    }

    /** Refuses a service that is none of the city's categories. */
    void requireServices(String cityId, List<String> services) {
        Set<String> offered = categories.offered(cityId);
        for (int i = 0; i < services.size(); i++) {
            if (!offered.contains(services.get(i))) {
                throw new DomainException(Invalid.field("/services/" + i, "unknown-service"));
            }
        }
    }
}
