package org.hamyari.portal.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.CityProfilesApi;
import org.hamyari.cities.client.MemberDto;
import org.hamyari.cities.client.ObstacleDto;
import org.hamyari.cities.client.OfficerDto;
import org.hamyari.cities.client.OfficersApi;
import org.hamyari.cities.client.PortalTermsApi;
import org.hamyari.cities.client.PortalTermsDto;
import org.hamyari.cities.client.WorkingGroupApi;
import org.hamyari.portal.neighbour.Neighbour;

/** What the register says about a city and its people, as officials may read it. */
@ApplicationScoped
class Register {

    private static final int MOST = 100;

    private final CityProfilesApi profiles;
    private final OfficersApi officers;
    private final PortalTermsApi terms;
    private final WorkingGroupApi group;

    Register(@RestClient CityProfilesApi profiles, @RestClient OfficersApi officers, @RestClient PortalTermsApi terms,
            @RestClient WorkingGroupApi group) {
        this.profiles = profiles;
        this.officers = officers;
        this.terms = terms;
        this.group = group;
    }

    CityProfileDto profile(String city) {
        return Neighbour.ask(() -> profiles.getCityProfile(city, null));
    }

    List<OfficerDto> officers(String city) {
        return Neighbour.ask(() -> officers.listOfficerRecords(city, null, MOST)).items();
    }

    OfficerDto officer(String city, UUID id) {
        return Neighbour.ask(() -> officers.getOfficer(city, id));
    }

    PortalTermsDto terms(String city) {
        return Neighbour.ask(() -> terms.getPortalTerms(city));
    }

    List<MemberDto> members(String city) {
        return Neighbour.ask(() -> group.listMembers(city, null, MOST)).items();
    }

    List<ObstacleDto> obstacles(String city) {
        return Neighbour.ask(() -> group.listObstacles(city, null, null, MOST)).items();
    }
}
