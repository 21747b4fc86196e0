package org.hamyari.partners.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.partners.admission.Admissions;
import org.hamyari.partners.api.PartnerDto;
import org.hamyari.partners.api.PartnerInputDto;
import org.hamyari.partners.api.PartnerPageDto;
import org.hamyari.partners.api.PartnerSelfDto;
import org.hamyari.partners.api.PartnersApi;
import org.hamyari.partners.partner.Partner;
import org.hamyari.partners.partner.Partners;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class PartnerResource implements PartnersApi {

    private static final String PATH = "/api/partners/v1/partners";

    private final Partners partners;
    private final Admissions admissions;
    private final Idempotency idempotency;
    private final Answer answer;

    PartnerResource(Partners partners, Admissions admissions, Idempotency idempotency, Answer answer) {
        this.partners = partners;
        this.admissions = admissions;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public PartnerSelfDto getMyPartner() {
        Partner partner = partners.requireCaller();
        return new PartnerSelfDto(partner.toDto(), admissions.of(partner.id()));
    }

    @Override
    public PartnerDto getPartner(UUID partnerId) {
        return partners.require(partnerId).toDto();
    }

    @Override
    public PartnerPageDto listPartners(String cursor, Integer limit) {
        PartnerPageDto page = partners.list(cursor, limit);
        answer.next(PATH + "?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public PartnerDto registerPartner(String idempotencyKey, PartnerInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            PartnerDto partner = partners.register(body);
            answer.location(PATH + "/" + partner.id());
            return partner;
        });
    }
}
