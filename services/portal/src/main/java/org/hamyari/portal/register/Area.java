package org.hamyari.portal.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CensusApi;
import org.hamyari.cities.client.CensusDto;
import org.hamyari.cities.client.CensusYearDto;
import org.hamyari.cities.client.CityOrganizationDto;
import org.hamyari.cities.client.CityOrganizationsApi;
import org.hamyari.cities.client.DistrictCollectionDto;
import org.hamyari.cities.client.DistrictsApi;
import org.hamyari.portal.neighbour.Neighbour;

/** Where a city lies, who lives there, and how far it is set up in the sign-in service. */
@ApplicationScoped
class Area {

    private final DistrictsApi districts;
    private final CensusApi census;
    private final CityOrganizationsApi organizations;

    Area(@RestClient DistrictsApi districts, @RestClient CensusApi census, @RestClient CityOrganizationsApi organizations) {
        this.districts = districts;
        this.census = census;
        this.organizations = organizations;
    }

    DistrictCollectionDto districts(String city) {
        return Neighbour.ask(() -> districts.getDistricts(city, null));
    }

    /** The newest figures, where there are any. */
    Optional<CensusDto> census(String city) {
        return Neighbour.ask(() -> census.listCensus(city)).items().stream().findFirst()
                .map(year -> Neighbour.ask(() -> census.getCensus(city, year.year(), null)));
    }

    /** The version that figures of a year are changed from; 0 where there are none. */
    long censusVersion(String city, int year) {
        return Neighbour.ask(() -> census.listCensus(city)).items().stream().filter(each -> each.year() == year).map(CensusYearDto::version)
                .findFirst().orElse(0L);
    }

    CityOrganizationDto organization(String city) {
        return Neighbour.ask(() -> organizations.getCityOrganization(city));
    }
}
