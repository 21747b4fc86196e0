package org.hamyari.portal.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.AmendmentDto;
import org.hamyari.catalogue.client.AmendmentInputDto;
import org.hamyari.catalogue.client.AmendmentsApi;
import org.hamyari.catalogue.client.FrozenTermsDto;
import org.hamyari.catalogue.client.GuaranteeVerificationInputDto;
import org.hamyari.catalogue.client.GuaranteesApi;
import org.hamyari.catalogue.client.TermsApi;
import org.hamyari.catalogue.client.TermsDraftDto;
import org.hamyari.catalogue.client.TermsInputDto;
import org.hamyari.catalogue.client.TermsPresetDto;
import org.hamyari.catalogue.client.WaitingGuaranteeDto;
import org.hamyari.portal.neighbour.Neighbour;

/** What backers agree to, as the catalogue keeps it. */
@ApplicationScoped
class Terms {

    private static final int MOST = 100;

    private final TermsApi terms;
    private final GuaranteesApi guarantees;
    private final AmendmentsApi amendments;

    Terms(@RestClient TermsApi terms, @RestClient GuaranteesApi guarantees, @RestClient AmendmentsApi amendments) {
        this.terms = terms;
        this.guarantees = guarantees;
        this.amendments = amendments;
    }

    /** The frozen terms; nothing while they cannot be asked, or for campaigns of the first release. */
    Optional<FrozenTermsDto> frozen(String cityId, UUID projectId, int version) {
        return Neighbour.ifKnown("catalogue", () -> terms.getFrozenTerms(cityId, projectId, version));
    }

    TermsDraftDto draft(String cityId, UUID projectId) {
        return Neighbour.ask(() -> terms.getTermsDraft(cityId, projectId));
    }

    List<TermsPresetDto> presets() {
        return Neighbour.ask(terms::listTermsPresets).items();
    }

    void save(String cityId, UUID projectId, String version, TermsInputDto input) {
        Neighbour.ask(() -> terms.saveTermsDraft("\"" + version + "\"", cityId, projectId, input));
    }

    List<WaitingGuaranteeDto> waiting(String cityId) {
        return Neighbour.ask(() -> guarantees.listGuarantees(cityId, MOST)).items();
    }

    void verify(String key, String cityId, UUID projectId, GuaranteeVerificationInputDto finding) {
        Neighbour.ask(() -> guarantees.verifyGuarantee(key, cityId, projectId, finding));
    }

    List<AmendmentDto> amendments(String cityId, UUID projectId) {
        return Neighbour.ask(() -> amendments.listAmendments(cityId, projectId)).items();
    }

    void amend(String key, String cityId, UUID projectId, AmendmentInputDto amendment) {
        Neighbour.ask(() -> amendments.proposeAmendment(key, cityId, projectId, amendment));
    }
}
