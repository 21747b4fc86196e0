package org.hamyari.cities.officer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.EndingInputDto;
import org.hamyari.cities.api.OfficerDto;
import org.hamyari.cities.api.OfficerInputDto;
import org.hamyari.cities.api.OfficerPageDto;
import org.hamyari.cities.api.OfficersApi;
import org.hamyari.cities.api.PublicOfficerListDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class OfficerResource implements OfficersApi {

    private final Officers officers;
    private final Idempotency idempotency;
    private final Answer answer;

    OfficerResource(Officers officers, Idempotency idempotency, Answer answer) {
        this.officers = officers;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public PublicOfficerListDto listOfficers(String cityId) {
        return officers.today(cityId);
    }

    @Override
    public OfficerDto appointOfficer(String idempotencyKey, String cityId, OfficerInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            OfficerDto officer = officers.appoint(cityId, body);
            answer.version(officer.version());
            answer.location(path(cityId) + "/" + officer.id());
            return officer;
        });
    }

    @Override
    public OfficerPageDto listOfficerRecords(String cityId, String cursor, Integer limit) {
        OfficerPageDto page = officers.records(cityId, cursor, limit);
        answer.next(path(cityId), page.page().next());
        return page;
    }

    @Override
    public OfficerDto getOfficer(String cityId, UUID officerId) {
        OfficerDto officer = officers.get(cityId, officerId);
        answer.version(officer.version());
        return officer;
    }

    @Override
    public OfficerDto changeOfficer(String ifMatch, String cityId, UUID officerId, OfficerInputDto body) {
        OfficerDto officer = officers.change(cityId, officerId, ifMatch, body);
        answer.version(officer.version());
        return officer;
    }

    @Override
    public OfficerDto endOfficer(String idempotencyKey, String cityId, UUID officerId, EndingInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> officers.end(cityId, officerId, body));
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/officer-records";
    }
}
