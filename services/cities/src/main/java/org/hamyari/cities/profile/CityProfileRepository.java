package org.hamyari.cities.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CityProfileRepository implements PanacheRepositoryBase<CityProfile, String> {
}
