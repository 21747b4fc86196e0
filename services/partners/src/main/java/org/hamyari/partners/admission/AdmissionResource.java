package org.hamyari.partners.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.partners.api.AdmissionDto;
import org.hamyari.partners.api.AdmissionInputDto;
import org.hamyari.partners.api.AdmissionPageDto;
import org.hamyari.partners.api.AdmissionStateDto;
import org.hamyari.partners.api.AdmissionsApi;
import org.hamyari.platform.city.Capabilities;
import org.hamyari.platform.web.Answer;
import org.hamyari.platform.web.Cursor;

@RunOnVirtualThread
public class AdmissionResource implements AdmissionsApi {

    private final Admissions admissions;
    private final Cursor cursors;
    private final Answer answer;
    private final Capabilities capabilities;

    AdmissionResource(Admissions admissions, Cursor cursors, Answer answer, Capabilities capabilities) {
        this.admissions = admissions;
        this.cursors = cursors;
        this.answer = answer;
        this.capabilities = capabilities;
    }

    @Override
    public AdmissionDto decideAdmission(String cityId, UUID partnerId, AdmissionInputDto body) {
        // A city that has fallen still ends what it began.
        if (body.state() == AdmissionStateDto.ADMITTED) {
            capabilities.require(cityId, "ADMIT_PARTNERS");
        }
        return admissions.decide(cityId, partnerId, body);
    }

    @Override
    public AdmissionPageDto listAdmissions(String cityId, String cursor, Integer limit) {
        String scope = "admissions:" + cityId;
        int offset = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
        AdmissionPageDto page = admissions.list(cityId, offset, limit, position -> cursors.after(scope, position));
        answer.next("/api/partners/v1/cities/" + cityId + "/admissions?limit=" + limit, page.page().next());
        return page;
    }
}
