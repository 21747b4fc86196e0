package org.hamyari.cities.study;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import java.util.function.Supplier;
import org.hamyari.cities.api.BriefingInputDto;
import org.hamyari.cities.api.LetterCountDto;
import org.hamyari.cities.api.PanelInputDto;
import org.hamyari.cities.api.RoundClosingDto;
import org.hamyari.cities.api.StudiesApi;
import org.hamyari.cities.api.StudyDto;
import org.hamyari.cities.api.StudyInputDto;
import org.hamyari.cities.api.StudyPageDto;
import org.hamyari.cities.api.StudyProposalDecisionDto;
import org.hamyari.cities.api.StudyProposalDto;
import org.hamyari.cities.api.StudyProposalListDto;
import org.hamyari.cities.api.StudyPublicationDto;
import org.hamyari.cities.api.StudyReportDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class StudyResource implements StudiesApi {

    private final Studies studies;
    private final Organising organising;
    private final Reports reports;
    private final Idempotency idempotency;
    private final Answer answer;

    StudyResource(Studies studies, Organising organising, Reports reports, Idempotency idempotency, Answer answer) {
        this.studies = studies;
        this.reports = reports;
        this.organising = organising;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public StudyPageDto listStudies(String cityId, String cursor, Integer limit) {
        StudyPageDto page = studies.list(cityId, cursor, limit);
        answer.next(path(cityId), page.page().next());
        return page;
    }

    @Override
    public StudyDto createStudy(String idempotencyKey, String cityId, StudyInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            StudyDto study = versioned(studies.create(cityId, body));
            answer.location(path(cityId) + "/" + study.id());
            return study;
        });
    }

    @Override
    public StudyDto getStudy(String cityId, UUID studyId) {
        return versioned(studies.get(cityId, studyId));
    }

    @Override
    public StudyDto changeStudy(String ifMatch, String cityId, UUID studyId, StudyInputDto body) {
        return versioned(studies.change(cityId, studyId, ifMatch, body));
    }

    @Override
    public StudyDto addPanel(String idempotencyKey, String cityId, UUID studyId, PanelInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(studies.addPanel(cityId, studyId, body)));
    }

    @Override
    public StudyDto changePanel(String ifMatch, String cityId, UUID studyId, UUID panelId, PanelInputDto body) {
        return versioned(studies.changePanel(cityId, studyId, panelId, ifMatch, body));
    }

    @Override
    public StudyDto removePanel(String ifMatch, String cityId, UUID studyId, UUID panelId) {
        return versioned(studies.removePanel(cityId, studyId, panelId, ifMatch));
    }

    @Override
    public StudyDto recordBriefing(String ifMatch, String cityId, UUID studyId, BriefingInputDto body) {
        return versioned(studies.brief(cityId, studyId, ifMatch, body));
    }

    @Override
    public StudyDto openStudy(String idempotencyKey, String ifMatch, String cityId, UUID studyId) {
        return afterwards(idempotencyKey, String.valueOf(ifMatch), cityId, studyId, () -> organising.rounds().openStudy(cityId, studyId, ifMatch));
    }

    @Override
    public StudyDto openRound(String idempotencyKey, String cityId, UUID studyId) {
        return afterwards(idempotencyKey, "", cityId, studyId, () -> organising.rounds().openNext(cityId, studyId));
    }

    @Override
    public StudyDto closeRound(String idempotencyKey, String cityId, UUID studyId, Integer round, RoundClosingDto body) {
        return afterwards(idempotencyKey, body, cityId, studyId,
                () -> organising.closings().close(cityId, studyId, round, Boolean.TRUE.equals(body.endPanelsWithTooFew())));
    }

    @Override
    public LetterCountDto remindExperts(String idempotencyKey, String cityId, UUID studyId, Integer round) {
        return idempotency.once(idempotencyKey, "", () -> organising.rounds().remind(cityId, studyId, round));
    }

    @Override
    public StudyProposalListDto listStudyProposals(String cityId, UUID studyId) {
        return organising.proposals().list(cityId, studyId);
    }

    @Override
    public StudyProposalDto decideStudyProposal(String idempotencyKey, String cityId, UUID studyId, UUID proposalId, StudyProposalDecisionDto body) {
        return idempotency.once(idempotencyKey, body, () -> organising.proposals().decide(cityId, studyId, proposalId, body));
    }

    @Override
    public StudyReportDto publishStudy(String idempotencyKey, String cityId, UUID studyId, StudyPublicationDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            organising.publishing().publish(cityId, studyId, body.reason());
            return reports.get(cityId, studyId);
        });
    }

    private StudyDto afterwards(String key, Object request, String cityId, UUID studyId, Runnable move) {
        Supplier<StudyDto> useCase = () -> {
            move.run();
            return versioned(studies.get(cityId, studyId));
        };
        return idempotency.once(key, request, useCase);
    }

    private StudyDto versioned(StudyDto study) {
        answer.version(study.version());
        return study;
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/studies";
    }
}
