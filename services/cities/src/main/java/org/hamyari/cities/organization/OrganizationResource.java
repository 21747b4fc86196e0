package org.hamyari.cities.organization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.cities.api.CityOrganizationDto;
import org.hamyari.cities.api.CityOrganizationsApi;

@RunOnVirtualThread
public class OrganizationResource implements CityOrganizationsApi {

    private final Organizations organizations;

    OrganizationResource(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public CityOrganizationDto getCityOrganization(String cityId) {
        return organizations.get(cityId);
    }
}
