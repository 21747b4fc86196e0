package org.hamyari.cities.mentoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.MentoringApi;
import org.hamyari.cities.api.MentoringDecisionDto;
import org.hamyari.cities.api.MentoringDto;
import org.hamyari.cities.api.MentoringInputDto;
import org.hamyari.cities.api.MentoringNoteInputDto;
import org.hamyari.cities.api.MentoringPageDto;
import org.hamyari.cities.api.PilotReasonDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class MentoringResource implements MentoringApi {

    private final Mentorings mentorings;
    private final Idempotency idempotency;
    private final Answer answer;

    MentoringResource(Mentorings mentorings, Idempotency idempotency, Answer answer) {
        this.mentorings = mentorings;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public MentoringPageDto listMentorings(String cityId, String cursor, Integer limit) {
        MentoringPageDto page = mentorings.list(cityId, cursor, limit);
        answer.next(path(cityId) + "?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public MentoringDto requestMentoring(String idempotencyKey, String cityId, MentoringInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            MentoringDto mentoring = mentorings.request(cityId, body);
            answer.location(path(cityId) + "/" + mentoring.id());
            return mentoring;
        });
    }

    @Override
    public MentoringDto decideMentoring(String idempotencyKey, String cityId, UUID mentoringId, MentoringDecisionDto body) {
        return idempotency.once(idempotencyKey, body, () -> mentorings.decide(cityId, mentoringId, body));
    }

    @Override
    public MentoringDto endMentoring(String idempotencyKey, String cityId, UUID mentoringId, PilotReasonDto body) {
        return idempotency.once(idempotencyKey, body, () -> mentorings.end(cityId, mentoringId, body.reason()));
    }

    @Override
    public MentoringDto noteMentoring(String idempotencyKey, String cityId, UUID mentoringId, MentoringNoteInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> mentorings.note(cityId, mentoringId, body.text()));
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/mentorings";
    }
}
