package org.hamyari.catalogue.terms;

import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.AmendmentDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.DomainEvent;

/** An official wants new terms of an open campaign. */
record AmendmentProposed(String cityId, long sequence, Data data) implements DomainEvent {

    static AmendmentProposed of(AmendmentDto amendment, FrozenCampaign frozen, long projectVersion) {
        return new AmendmentProposed(frozen.terms().cityId(), projectVersion, new Data(amendment.projectId(), amendment.id(),
                amendment.termsVersion(), frozen.hash(), frozen.terms(), amendment.reason()));
    }

    @Override
    public String type() {
        return "org.hamyari.campaign.amendment-proposed.v1";
    }

    @Override
    public String subject() {
        return data.projectId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID projectId, UUID amendmentId, int termsVersion, String termsHash, AgreedTermsDto terms, LocalizedTextDto reason) {
    }
}
