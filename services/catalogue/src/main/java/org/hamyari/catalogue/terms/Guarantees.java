package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.platform.money.Money;

/** The guarantees that backers were promised: what stands in the frozen terms, whatever a later draft says. */
@ApplicationScoped
public class Guarantees {

    private final AgreedVersions versions;

    Guarantees(AgreedVersions versions) {
        this.versions = versions;
    }

    /** How much a guarantor pays at most, and the last day on which it can be claimed. */
    public record Guarantee(Money amount, LocalDate expiresOn) {
    }

    /** The guarantee of a project whose terms are frozen, in the running transaction. */
    public Optional<Guarantee> of(String cityId, UUID projectId) {
        return versions.newest(cityId, projectId).map(AgreedTermsDto::guarantee)
                .map(guarantee -> new Guarantee(Money.parse(guarantee.amount(), "/amount"), guarantee.expiresOn()));
    }
}
