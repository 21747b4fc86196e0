package org.hamyari.partners.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.partners.api.AdmissionDto;
import org.hamyari.partners.partner.Partner;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.DomainEvent;

/** A city has admitted a partner. */
record PartnerAdmitted(String cityId, String subject, long sequence, Admitted data) implements DomainEvent {

    static PartnerAdmitted of(Partner partner, AdmissionDto admission, int revision) {
        return new PartnerAdmitted(admission.cityId(), partner.id().toString(), revision,
                new Admitted(partner.id(), partner.name(), admission.scopes(), admission.decidedAt()));
    }

    @Override
    public String type() {
        return "org.hamyari.partner.admitted.v1";
    }

    @Override
    public String key() {
        return cityId;
    }

    record Admitted(UUID partnerId, LocalizedTextDto name, List<String> scopes, Instant admittedAt) {
    }
}
