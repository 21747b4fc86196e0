package org.hamyari.catalogue.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ComplaintAnswerDto;
import org.hamyari.catalogue.api.ComplaintDto;
import org.hamyari.catalogue.api.ComplaintInputDto;
import org.hamyari.catalogue.api.ComplaintPageDto;
import org.hamyari.catalogue.api.ComplaintStateDto;
import org.hamyari.catalogue.api.ComplaintsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ComplaintResource implements ComplaintsApi {

    private static final String CITIES = "/api/catalogue/v1/cities/";

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final Idempotency idempotency;
    private final Answer answer;

    ComplaintResource(Complaints complaints, ComplaintLists lists, Idempotency idempotency, Answer answer) {
        this.complaints = complaints;
        this.lists = lists;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ComplaintDto getComplaint(String cityId, UUID complaintId) {
        return lists.get(cityId, complaintId);
    }

    @Override
    public ComplaintPageDto listComplaints(String cityId, UUID projectId, String cursor, Integer limit) {
        ComplaintPageDto page = lists.ofProject(cityId, projectId, cursor, limit);
        answer.next(CITIES + cityId + "/projects/" + projectId + "/complaints?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public ComplaintPageDto listComplaintsOfCity(String cityId, ComplaintStateDto state, String cursor, Integer limit) {
        Optional<String> wanted = Optional.ofNullable(state).map(Enum::name);
        ComplaintPageDto page = lists.ofCity(cityId, wanted, cursor, limit);
        answer.next(CITIES + cityId + "/complaints?limit=" + limit + wanted.map(name -> "&state=" + name).orElse(""), page.page().next());
        return page;
    }

    @Override
    public ComplaintDto fileComplaint(String idempotencyKey, String cityId, UUID projectId, ComplaintInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> complaints.file(cityId, projectId, body));
    }

    @Override
    public ComplaintDto answerComplaint(String idempotencyKey, String cityId, UUID complaintId, ComplaintAnswerDto body) {
        return idempotency.once(idempotencyKey, body, () -> complaints.answer(cityId, complaintId, body));
    }
}
