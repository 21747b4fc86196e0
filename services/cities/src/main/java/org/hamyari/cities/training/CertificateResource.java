package org.hamyari.cities.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.cities.api.CertificateConsentDto;
import org.hamyari.cities.api.CertificatesApi;
import org.hamyari.cities.api.TrainingCertificateDto;

@RunOnVirtualThread
public class CertificateResource implements CertificatesApi {

    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public TrainingCertificateDto getTrainingCertificate(String cityId, String code) {
        return certificates.verify(cityId, code);
    }

    @Override
    public TrainingCertificateDto updateTrainingCertificate(String cityId, String code, CertificateConsentDto body) {
        return certificates.showName(cityId, code, body.showName());
    }
}
