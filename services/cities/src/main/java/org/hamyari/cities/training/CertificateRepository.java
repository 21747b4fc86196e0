package org.hamyari.cities.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.cities.api.TrainingTrackDto;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, String> {

    Optional<Certificate> of(String cityId, String code) {
        return find("cityId = ?1 and code = ?2", cityId, code).firstResultOptional();
    }

    Optional<Certificate> of(String cityId, String subject, TrainingTrackDto track) {
        return find("cityId = ?1 and subject = ?2 and track = ?3", cityId, subject, track).firstResultOptional();
    }
}
